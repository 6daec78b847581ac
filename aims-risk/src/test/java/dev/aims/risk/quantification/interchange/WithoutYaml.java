package dev.aims.risk.quantification.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Run without {@code jackson-dataformat-yaml}: JSON is read, YAML is refused. */
final class WithoutYaml {
    private WithoutYaml() {}

    public static void main(String[] args) throws IOException {
        byte[] json = args[0].getBytes(StandardCharsets.UTF_8);
        System.out.println(
                PortfolioFile.readJson(new ByteArrayInputStream(json)).title());
        try {
            PortfolioFile.readYaml(new ByteArrayInputStream(json));
        } catch (PortfolioFileException e) {
            System.out.println(e.getMessage());
        }
    }
}
