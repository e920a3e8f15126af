package vn.vankho.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/**
 * What no scan can tell of a package, written by a person: a text file in UTF-8, {@code key =
 * value} a line, {@code #} before a remark (the properties files of Java: a line goes on after a
 * backslash at its end).
 *
 * <pre>
 * # Hồ sơ giấy số 33, hộp 64
 * agency         = Trung tâm Lưu trữ lịch sử tỉnh Quảng Ninh
 * arcFileCode    = H49.64.33.2001.160
 * title          = Kế hoạch cải cách hành chính năm 2024
 * maintenance    = 01
 * mode           = 01
 * numberOfPaper  = 12
 * paperFileCode  = TTLTLS.K2/G5/H64.33
 * riskRecovery   = 0
 * documents.keyword              = cải cách hành chính
 * document.3f1c09a2.issuedDate   = 27/03/2024
 * document.8840c1d7#2.subject    = Phụ lục chỉ tiêu
 * </pre>
 *
 * <p>Keys are the circular's own names of the fields of the package; {@code documents.FIELD} gives
 * a field to every document, {@code document.ID.FIELD} to one, named as {@code vankho show} takes
 * it. {@code agency} is who makes the package, {@code fondCode} the fonds it belongs to, {@code
 * submissionAgreement} the number under which a SIP was announced. What the program counts itself
 * ({@code totalDoc}, {@code numberOfPage}, ordinals and codes of documents) cannot be given. What
 * is given of a document stands before what its scan says.
 *
 * @param kind of the package
 * @param header {@code agency}, {@code fondCode} and {@code submissionAgreement}, as far as given
 * @param fields of the package, by code
 * @param everyDocument fields of all documents, by code
 * @param documents fields of documents, by the name that the person gave a document
 */
public record PackageDescription(
    PackageKind kind,
    NavigableMap<String, String> header,
    NavigableMap<String, String> fields,
    NavigableMap<String, String> everyDocument,
    NavigableMap<String, NavigableMap<String, String>> documents) {
  private static final String DOCUMENT = "document.";
  private static final String DOCUMENTS = "documents.";
  static final String AGENCY = "agency";
  static final String FOND = "fondCode";
  static final String AGREEMENT = "submissionAgreement";
  private static final int FEWEST_DIGITS = 6;

  /** Copies the maps. */
  public PackageDescription {
    header = new TreeMap<>(header);
    fields = new TreeMap<>(fields);
    everyDocument = new TreeMap<>(everyDocument);
    documents = new TreeMap<>(documents);
  }

  /**
   * Reads a file.
   *
   * @throws PipelineException NOT_FOUND or USAGE if it is none, naming the line's key
   */
  public static PackageDescription read(PackageKind kind, Path file) {
    try {
      return parse(kind, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException wrong) {
      throw failure(ExitCode.USAGE, file, String.valueOf(wrong.getMessage()), wrong);
    } catch (NoSuchFileException none) {
      String what = "there is no such file; write KEY = VALUE a line, of " + keys(kind);
      throw failure(ExitCode.NOT_FOUND, file, what, none);
    } catch (CharacterCodingException otherEncoding) {
      throw failure(ExitCode.USAGE, file, "not in UTF-8; save it as UTF-8", otherEncoding);
    } catch (IOException unreadable) {
      throw failure(ExitCode.USAGE, file, "cannot be read: " + unreadable, unreadable);
    }
  }

  private static PipelineException failure(ExitCode code, Path file, String what, Exception cause) {
    return new PipelineException(code, "DOSSIER_FILE", file + ": " + what, cause);
  }

  /** Reads the text of a file; what is wrong with it is an {@code IllegalArgumentException}. */
  static PackageDescription parse(PackageKind kind, String text) throws IOException {
    Properties given = new Once();
    // Editors of Windows begin a file with a byte order mark.
    given.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    PackageDescription read =
        new PackageDescription(
            kind, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (String key : new TreeSet<>(given.stringPropertyNames())) {
      String value = given.getProperty(key).strip();
      if (!value.isEmpty()) {
        read.add(key, value);
      }
    }
    if (read.header(FOND).isPresent() && read.header(AGENCY).isEmpty()) {
      throw new IllegalArgumentException(
          "there is '" + FOND + "' and no '" + AGENCY + "': say whose fonds it is");
    }
    return read;
  }

  private void add(String key, String value) {
    if (headerKeys(kind).contains(key)) {
      header.put(key, value);
    } else if (key.startsWith(DOCUMENTS)) {
      everyDocument.put(documentField(key, key.substring(DOCUMENTS.length())), value);
    } else if (key.startsWith(DOCUMENT)) {
      int dot = key.lastIndexOf('.');
      String name = key.substring(Math.min(DOCUMENT.length(), dot), dot);
      String field = documentField(key, name.isEmpty() ? "" : key.substring(dot + 1));
      documents.computeIfAbsent(name, any -> new TreeMap<>()).put(field, value);
    } else if (packageFields(kind).contains(key)) {
      fields.put(key, value);
    } else {
      throw new IllegalArgumentException(
          "there is no key '" + key + "' of " + kind.title() + "; expected " + keys(kind));
    }
  }

  private String documentField(String key, String field) {
    Set<String> known = codes(kind, kind.documentFields());
    known.remove(kind.codeField());
    if (known.contains(field)) {
      return field;
    }
    throw new IllegalArgumentException(
        "there is no key '"
            + key
            + "' of "
            + kind.title()
            + "; expected document.ID.FIELD or documents.FIELD, FIELD one of "
            + String.join(", ", known));
  }

  private static Set<String> headerKeys(PackageKind kind) {
    return kind.oais() == PackageKind.Oais.SIP
        ? Set.of(AGENCY, FOND, AGREEMENT)
        : Set.of(AGENCY, FOND);
  }

  private static Set<String> packageFields(PackageKind kind) {
    return codes(kind, kind.fields());
  }

  private static Set<String> codes(PackageKind kind, List<ArchiveField> fields) {
    Set<String> codes = new LinkedHashSet<>();
    fields.forEach(field -> codes.add(field.code()));
    codes.removeAll(kind.counted());
    return codes;
  }

  /** The keys that may stand in a description, for messages. */
  private static String keys(PackageKind kind) {
    return String.join(", ", packageFields(kind))
        + ", "
        + String.join(", ", new TreeSet<>(headerKeys(kind)))
        + ", documents.FIELD, document.ID.FIELD";
  }

  /** What was given of agency, fonds or agreement. */
  Optional<String> header(String key) {
    return Optional.ofNullable(header.get(key));
  }

  /** A value given twice would be lost without a word. */
  private static final class Once extends Properties {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new IllegalArgumentException("the key '" + key + "' is there twice");
      }
      return super.put(key, value);
    }
  }

  /** What was given of a document; of two names for it, the later in the alphabet counts. */
  Map<String, String> of(PlanDocument document) {
    Map<String, String> values = new LinkedHashMap<>(everyDocument);
    documents.forEach(
        (name, given) -> {
          if (names(name, document)) {
            values.putAll(given);
          }
        });
    return values;
  }

  /**
   * Whether a person's name for a document is that of this one: {@code 3f1c09a2}, with {@code #2}.
   */
  static boolean names(String name, PlanDocument document) {
    int mark = name.indexOf('#');
    String digits = mark < 0 ? name : name.substring(0, mark);
    String ordinal = mark < 0 ? "" : name.substring(mark);
    String sha256 = document.source().sha256();
    return digits.length() >= FEWEST_DIGITS
        && sha256.startsWith(digits)
        && document.id().equals(sha256 + (ordinal.equals("#1") ? "" : ordinal));
  }
}
