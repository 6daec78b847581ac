package dev.aims.risk.quantification.plot;

/** A place in a picture: units of the view box, from the upper left corner. */
record Spot(double x, double y) {}
