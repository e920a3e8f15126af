package vn.vankho.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/**
 * What no scan can tell of a dossier, written by a person: a text file in UTF-8, {@code key =
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
 * document.3f1c09a2.issuedDate   = 27/03/2024
 * document.8840c1d7#2.subject    = Phụ lục chỉ tiêu
 * </pre>
 *
 * <p>Keys are the circular's own names of the fields, and {@code agency}, who makes the package.
 * What the program counts itself ({@code totalDoc}, {@code numberOfPage}, ordinals and codes of
 * documents) cannot be given. A document's value stands before what its scan says; the document is
 * named as {@code vankho show} takes it.
 *
 * @param agency who makes the package
 * @param fields of the dossier, by code
 * @param documents fields of documents, by the name that the person gave a document
 */
public record DossierDescription(
    Optional<String> agency,
    NavigableMap<String, String> fields,
    NavigableMap<String, NavigableMap<String, String>> documents) {
  private static final String DOCUMENT = "document.";
  private static final String AGENCY = "agency";
  private static final int FEWEST_DIGITS = 6;
  private static final Set<String> COUNTED =
      Set.of("totalDoc", "numberOfPage", "docCode", "docOrdinal");

  /** Copies the maps. */
  public DossierDescription {
    fields = new TreeMap<>(fields);
    documents = new TreeMap<>(documents);
  }

  /**
   * Reads a file.
   *
   * @throws PipelineException NOT_FOUND or USAGE if it is none, naming the line's key
   */
  public static DossierDescription read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException wrong) {
      throw failure(ExitCode.USAGE, file, String.valueOf(wrong.getMessage()), wrong);
    } catch (NoSuchFileException none) {
      throw failure(ExitCode.NOT_FOUND, file, "there is no such file", none);
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
  static DossierDescription parse(String text) throws IOException {
    Properties given = new Once();
    // Editors of Windows begin a file with a byte order mark.
    given.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    NavigableMap<String, String> fields = new TreeMap<>();
    NavigableMap<String, NavigableMap<String, String>> documents = new TreeMap<>();
    Optional<String> agency = Optional.empty();
    for (String key : new TreeSet<>(given.stringPropertyNames())) {
      String value = given.getProperty(key).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (key.equals(AGENCY)) {
        agency = Optional.of(value);
      } else if (key.startsWith(DOCUMENT)) {
        int dot = key.lastIndexOf('.');
        String name = key.substring(Math.min(DOCUMENT.length(), dot), dot);
        requireKnown(key, name.isEmpty() ? "" : key.substring(dot + 1), ArchiveFields.DOCUMENT);
        documents.computeIfAbsent(name, any -> new TreeMap<>()).put(key.substring(dot + 1), value);
      } else {
        requireKnown(key, key, ArchiveFields.DOSSIER);
        fields.put(key, value);
      }
    }
    return new DossierDescription(agency, fields, documents);
  }

  private static void requireKnown(String key, String code, List<ArchiveField> fields) {
    List<String> known =
        fields.stream().map(ArchiveField::code).filter(c -> !COUNTED.contains(c)).toList();
    if (!known.contains(code)) {
      throw new IllegalArgumentException(
          "there is no key '"
              + key
              + "'; expected agency, document.ID.FIELD, or one of "
              + known.stream().collect(Collectors.joining(", ")));
    }
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
    Map<String, String> values = new LinkedHashMap<>();
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
