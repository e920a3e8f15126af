package vn.vankho.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/** The documents that were looked at last, so that turning a page does not read the file anew. */
final class DocumentCache {
  private static final int KEPT = 16;

  /** In an address {@code #2} would be the browser's: {@code 3fa9c1…-2}; not {@code ../3fa9c1}. */
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{6,64})(?:-([1-9][0-9]{0,5}))?");

  private final Archive archive;
  private final Map<String, PlanDocument> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, PlanDocument> eldest) {
          return size() > KEPT;
        }
      };

  DocumentCache(Archive archive) {
    this.archive = archive;
  }

  /** The document that an address names. */
  PlanDocument named(String name) {
    String id = archive.idOf(idOf(name));
    synchronized (kept) {
      PlanDocument known = kept.get(id);
      if (known != null) {
        return known;
      }
    }
    PlanDocument document = archive.document(id);
    synchronized (kept) {
      kept.put(id, document);
    }
    return document;
  }

  /** The id that a part of an address stands for. */
  static String idOf(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw Refusal.notFound();
    }
    String ordinal = parts.group(2);
    return ordinal == null || ordinal.equals("1") ? parts.group(1) : parts.group(1) + "#" + ordinal;
  }

  /** How an id stands in an address. */
  static String address(String id) {
    return id.replace('#', '-');
  }
}
