package vn.vankho.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The five packages of Circular 05/2025/TT-BNV: what each describes, by which fields, and what its
 * inventory says of it.
 */
public enum PackageKind {
  /** A dossier as an archive keeps it, annex I. */
  AIP_HOSO("AIP_hoso", Oais.AIP, "dossier"),
  /** Documents of no dossier as an archive keeps them, annex II. */
  AIP_TAILIEU("AIP_tailieu", Oais.AIP, "package"),
  /** A dossier that is handed over to another system, annex III. */
  SIP_HOSO("SIP_hoso", Oais.SIP, "dossier"),
  /** Documents of no dossier that are handed over, annex IV. */
  SIP_TAILIEU("SIP_tailieu", Oais.SIP, "package"),
  /** Copies for a reader who asked for them, annex V. */
  DIP("DIP", Oais.DIP, "request");

  private static final String CSIP = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml";

  private final String title;
  private final Oais oais;
  private final String subject;

  /** What a package is for, by OAIS (ISO 14721). */
  enum Oais {
    SIP,
    AIP,
    DIP
  }

  PackageKind(String title, Oais oais, String subject) {
    this.title = title;
    this.oais = oais;
    this.subject = subject;
  }

  /** As the circular writes it: {@code AIP_hoso}. */
  String title() {
    return title;
  }

  Oais oais() {
    return oais;
  }

  /** What its description is about, for messages. */
  String subject() {
    return subject;
  }

  /** Fields of {@code EAD.xml}, in their order. */
  List<ArchiveField> fields() {
    return switch (this) {
      case AIP_HOSO -> ArchiveFields.DOSSIER_AIP;
      case AIP_TAILIEU -> ArchiveFields.LOOSE_AIP;
      case SIP_HOSO -> ArchiveFields.DOSSIER_SIP;
      case SIP_TAILIEU -> ArchiveFields.LOOSE_SIP;
      case DIP -> ArchiveFields.REQUEST;
    };
  }

  /** Fields of {@code EAD_doc_….xml}, in their order. */
  List<ArchiveField> documentFields() {
    return switch (oais) {
      case AIP -> ArchiveFields.DOCUMENT_AIP;
      case SIP -> ArchiveFields.DOCUMENT_SIP;
      case DIP -> ArchiveFields.DOCUMENT_DIP;
    };
  }

  /** Code of the field that the package is known by. */
  String codeField() {
    return fields().get(0).code();
  }

  /** Whether the files of documents are named by the package's code and their number in it. */
  boolean numbersDocuments() {
    return this != DIP;
  }

  /** Codes of the fields that the program counts, which no person may give. */
  Set<String> counted() {
    Set<String> counted = new LinkedHashSet<>(List.of("totalDoc", "numberOfPage"));
    if (numbersDocuments()) {
      counted.addAll(List.of("docCode", "docOrdinal"));
    }
    return counted;
  }

  /** Whether it has a {@code PREMIS.xml}: an AIP must, a DIP may, a SIP must not. */
  boolean hasPreservation() {
    return oais != Oais.SIP;
  }

  /** {@code mets/@TYPE}, of the vocabulary of E-ARK for kinds of content. */
  String contentType() {
    return this == AIP_TAILIEU || this == SIP_TAILIEU ? "Collection" : "Mixed";
  }

  /** {@code mets/@PROFILE} of the package; representations always have that of CSIP. */
  String profile() {
    return this == DIP ? "https://earkdip.dilcis.eu/profile/E-ARK-DIP.xml" : CSIP;
  }

  static String representationProfile() {
    return CSIP;
  }

  /** {@code div/@TYPE} of the representation: handed over as it is, or made for keeping. */
  String representationType() {
    return oais == Oais.SIP ? "ORIGINAL" : "NORMALIZED";
  }
}
