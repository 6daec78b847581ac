package dev.aims.examples.quickstart.organisation;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import java.util.List;

/** Who owns, approves and supplies. Roles and organizations only: a register outlives the people in it. */
final class Parties {
    static final PartyId AI_OFFICE = PartyId.parse("ai-office");
    static final PartyId MANAGEMENT_BOARD = PartyId.parse("management-board");
    static final PartyId CREDIT_RISK = PartyId.parse("head-of-credit-risk");
    static final PartyId PEOPLE = PartyId.parse("head-of-people");
    static final PartyId CUSTOMER_SERVICE = PartyId.parse("head-of-customer-service");
    static final PartyId SHOP = PartyId.parse("head-of-online-shop");
    static final PartyId RADIOLOGY = PartyId.parse("head-of-radiology");
    static final PartyId FINANCE = PartyId.parse("head-of-finance");
    static final PartyId ML_TEAM = PartyId.parse("ml-engineering");
    static final PartyId SECURITY = PartyId.parse("information-security");
    static final PartyId LANGUAGE_MODEL_VENDOR = PartyId.parse("vendor-language-model");
    static final PartyId HIRING_VENDOR = PartyId.parse("vendor-hiring");
    static final PartyId IMAGING_VENDOR = PartyId.parse("vendor-imaging");

    private Parties() {}

    static List<Party> all() {
        return List.of(
                role(AI_OFFICE, "AI management office"),
                organization(MANAGEMENT_BOARD, "Management board"),
                role(CREDIT_RISK, "Head of credit risk"),
                role(PEOPLE, "Head of people"),
                role(CUSTOMER_SERVICE, "Head of customer service"),
                role(SHOP, "Head of the online shop"),
                role(RADIOLOGY, "Head of radiology"),
                role(FINANCE, "Head of finance"),
                organization(ML_TEAM, "Machine learning engineering"),
                organization(SECURITY, "Information security"),
                organization(LANGUAGE_MODEL_VENDOR, "Supplier of the language model"),
                organization(HIRING_VENDOR, "Supplier of the hiring software"),
                organization(IMAGING_VENDOR, "Supplier of the imaging software"));
    }

    private static Party role(PartyId id, String name) {
        return Party.builder(id.value()).name(name).kind(PartyKind.ROLE).build();
    }

    private static Party organization(PartyId id, String name) {
        return Party.builder(id.value()).name(name).kind(PartyKind.ORGANIZATION).build();
    }
}
