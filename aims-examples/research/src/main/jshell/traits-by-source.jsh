// Which traits of AI systems come with which risk sources of ISO/IEC 42001, Annex C?
//
//   mvn -q -pl aims-examples/research -am compile exec:exec -Dinput=systems.csv -Dmapping=systems.mapping.json
//
// Without input and mapping it counts twelve invented systems; -Doutput=FILE says where the CSV goes.
// The imports, option, readInventory, show and save come from aims.jsh, which is loaded before this.

int status = 1;

/** Of some systems: for how many the source is relevant, and for how many open traits leave that undecided. */
record Cell(RiskSource source, long relevant, long undecided) {}

record Row(String name, int has, int lacks, int open, List<Cell> cells) {}

List<Cell> count(List<RiskIdentification> systems) {
    List<Cell> cells = new ArrayList<>();
    for (RiskSource source : Catalogs.builtIn().sources()) {
        long relevant = systems.stream()
                .filter(found -> found.suggestions().stream().anyMatch(s -> s.source().equals(source)))
                .count();
        long undecided = systems.stream().filter(found -> found.undecided().contains(source)).count();
        cells.add(new Cell(source, relevant, undecided));
    }
    return cells;
}

List<Row> tabulate(List<AiSystem> systems) {
    List<RiskIdentification> all = systems.stream().map(RiskIdentification::of).toList();
    Set<Trait> traits = new LinkedHashSet<>();
    Catalogs.builtIn().traits().forEach(definition -> traits.add(definition.trait()));
    systems.forEach(system -> traits.addAll(system.traits()));

    List<Row> rows = new ArrayList<>();
    rows.add(new Row("all_systems", all.size(), 0, 0, count(all)));
    for (Trait trait : traits) {
        var having = all.stream().filter(found -> found.system().has(trait)).toList();
        int open = (int) systems.stream().filter(system -> system.isOpen(trait)).count();
        rows.add(new Row(trait.id(), having.size(), systems.size() - having.size() - open, open, count(having)));
    }
    return rows;
}

/** Whether the source lists the trait: then it is relevant for every system that has the trait, by definition. */
boolean isListed(Row row, Cell cell) {
    return cell.source().traits().stream().anyMatch(trait -> trait.id().equals(row.name()));
}

String range(Cell cell) {
    return cell.undecided() == 0 ? "" + cell.relevant() : cell.relevant() + ".." + (cell.relevant() + cell.undecided());
}

List<List<Object>> forScreen(List<Row> rows) {
    List<List<Object>> table = new ArrayList<>();
    table.add(new ArrayList<>(List.of("trait", "has", "lacks", "open")));
    Catalogs.builtIn().sources().forEach(source -> table.get(0).add(source.id()));
    for (Row row : rows) {
        List<Object> line = new ArrayList<>(List.of(row.name(), row.has(), row.lacks(), row.open()));
        row.cells().forEach(cell -> line.add(isListed(row, cell) ? "listed" : range(cell)));
        table.add(line);
    }
    return table;
}

List<List<Object>> forCsv(List<Row> rows) {
    List<List<Object>> table = new ArrayList<>();
    table.add(new ArrayList<>(List.of("trait", "has", "lacks", "open")));
    Catalogs.builtIn().sources().forEach(source -> table.get(0).add(source.id()));
    Catalogs.builtIn().sources().forEach(source -> table.get(0).add(source.id() + "_undecided"));
    table.get(0).add("listed_by");
    for (Row row : rows) {
        List<Object> line = new ArrayList<>(List.of(row.name(), row.has(), row.lacks(), row.open()));
        row.cells().forEach(cell -> line.add(cell.relevant()));
        row.cells().forEach(cell -> line.add(cell.undecided()));
        line.add(row.cells().stream()
                .filter(cell -> isListed(row, cell))
                .map(cell -> cell.source().id())
                .collect(Collectors.joining(" ")));
        table.add(line);
    }
    return table;
}

try {
    String input = option("input", "");
    String mapping = option("mapping", "");
    if (input.isEmpty() != mapping.isEmpty()) {
        throw new IllegalArgumentException("input and mapping go together: the mapping says what the columns of the input mean");
    }
    Path output = Path.of(option("output", "traits-by-source.csv"));
    InventoryImport inventory = input.isEmpty() ? readInventedSystems() : readInventory(input, mapping);
    List<Row> rows = tabulate(inventory.systems());
    save(forCsv(rows), output);

    System.out.printf("%d rows: %d systems%n", inventory.rows(), inventory.systems().size());
    inventory.findings().stream().filter(Finding::isError).forEach(System.out::println);
    System.out.println();
    show(forScreen(rows));
    System.out.println();
    Catalogs.builtIn().sources().forEach(source -> System.out.println(source.id() + "  " + source.title()));
    System.out.printf("""

            has, lacks, open: systems that have the trait, that are known not to, and of which it is not known.
            5..7: of the systems that have the trait, the source is relevant for 5, and open traits leave 2 undecided.
            Divide by has and compare with all_systems before calling it an association.
            listed: no finding, because a source is relevant by definition for every system with a trait that it lists.
            Which traits a source lists is an expert mapping of this project; the standard has no such table.

            CSV: %s
            """, output);
    status = 0;
} catch (AimsException | IOException | IllegalArgumentException e) {
    System.err.println("error: " + e.getMessage());
}

/exit status
