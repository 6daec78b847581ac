package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An act of Union product law that Annex I lists, as a fact about the product that the system is or belongs to. Ids say the section: {@code AnnexI.A.} or {@code AnnexI.B.}. */
public enum AnnexIAct implements AiActFact {
    /** Toys (Directive 2009/48/EC). */
    TOYS("AnnexI.A.2"),

    /** Recreational craft and personal watercraft (Directive 2013/53/EU). */
    RECREATIONAL_CRAFT("AnnexI.A.3"),

    /** Lifts (Directive 2014/33/EU). */
    LIFTS("AnnexI.A.4"),

    /** Equipment for explosive atmospheres (Directive 2014/34/EU). */
    EXPLOSIVE_ATMOSPHERES("AnnexI.A.5"),

    /** Radio equipment (Directive 2014/53/EU). */
    RADIO_EQUIPMENT("AnnexI.A.6"),

    /** Pressure equipment (Directive 2014/68/EU). */
    PRESSURE_EQUIPMENT("AnnexI.A.7"),

    /** Cableway installations (Regulation (EU) 2016/424). */
    CABLEWAYS("AnnexI.A.8"),

    /** Personal protective equipment (Regulation (EU) 2016/425). */
    PERSONAL_PROTECTIVE_EQUIPMENT("AnnexI.A.9"),

    /** Gas appliances (Regulation (EU) 2016/426). */
    GAS_APPLIANCES("AnnexI.A.10"),

    /** Medical devices (Regulation (EU) 2017/745). */
    MEDICAL_DEVICES("AnnexI.A.11"),

    /** In vitro diagnostic medical devices (Regulation (EU) 2017/746). */
    IN_VITRO_DIAGNOSTICS("AnnexI.A.12"),

    /** Civil aviation security (Regulation (EC) No 300/2008). */
    AVIATION_SECURITY("AnnexI.B.13"),

    /** Two- or three-wheel vehicles and quadricycles (Regulation (EU) No 168/2013). */
    TWO_OR_THREE_WHEEL_VEHICLES("AnnexI.B.14"),

    /** Agricultural and forestry vehicles (Regulation (EU) No 167/2013). */
    AGRICULTURAL_VEHICLES("AnnexI.B.15"),

    /** Marine equipment (Directive 2014/90/EU). */
    MARINE_EQUIPMENT("AnnexI.B.16"),

    /** Rail interoperability (Directive (EU) 2016/797). */
    RAIL("AnnexI.B.17"),

    /** Motor vehicles and trailers (Regulation (EU) 2018/858). */
    MOTOR_VEHICLES("AnnexI.B.18"),

    /** Motor vehicle type-approval and general safety (Regulation (EU) 2019/2144). */
    MOTOR_VEHICLE_SAFETY("AnnexI.B.19"),

    /** Civil aviation and unmanned aircraft (Regulation (EU) 2018/1139). */
    CIVIL_AVIATION("AnnexI.B.20"),

    /** Machinery (Regulation (EU) 2023/1230), added by Regulation (EU) 2026/1744; Section A, point 1 before the amendment. */
    MACHINERY("AnnexI.B.21");

    private final String id;

    AnnexIAct(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static AnnexIAct parse(String id) {
        return Ids.parse(AnnexIAct.class, AnnexIAct::id, id);
    }
}
