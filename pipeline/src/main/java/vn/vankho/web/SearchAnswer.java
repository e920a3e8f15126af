package vn.vankho.web;

import java.util.List;
import java.util.Optional;
import vn.vankho.index.FacetCounts;
import vn.vankho.index.FacetValue;
import vn.vankho.index.Hit;
import vn.vankho.index.HitSection;
import vn.vankho.index.Overview;
import vn.vankho.index.QueryNote;
import vn.vankho.index.SearchResult;
import vn.vankho.model.Rect;

/**
 * What {@code /api/v1/search} answers; the interface's own form, which the index may not change.
 */
record SearchAnswer(
    long total,
    boolean isPartial,
    List<FoundDocument> hits,
    List<FoundDocument> near,
    List<FacetAnswer> facets,
    Optional<Overview> overview,
    List<NoteAnswer> notes,
    Optional<String> nextCursor) {

  /** A hit. */
  record FoundDocument(
      String id,
      double score,
      Optional<String> date,
      Optional<Integer> year,
      Optional<String> issuer,
      Optional<String> codeNumber,
      Optional<String> title,
      Optional<String> documentType,
      Optional<String> province,
      Optional<HitSection> section,
      int page,
      List<Hit.Piece> pieces,
      List<Rect> boxes,
      String document,
      String image) {
    static FoundDocument of(Hit hit) {
      String document = "/api/v1/documents/" + DocumentCache.address(hit.documentId());
      return new FoundDocument(
          hit.documentId(),
          hit.score(),
          hit.date(),
          hit.year(),
          hit.issuer(),
          hit.codeNumber(),
          hit.title(),
          hit.documentType(),
          hit.province(),
          hit.section(),
          hit.page(),
          hit.snippet(),
          hit.boxes(),
          document,
          document + "/pages/" + hit.page() + "/image");
    }
  }

  /** How the result divides by a facet. */
  record FacetAnswer(String facet, List<FacetValue> values, int distinct, long without) {
    static FacetAnswer of(FacetCounts counts) {
      return new FacetAnswer(
          counts.facet().jsonName(), counts.values(), counts.distinct(), counts.without());
    }
  }

  /** What was made of the query. */
  record NoteAnswer(String kind, String from, String to) {
    static NoteAnswer of(QueryNote note) {
      return new NoteAnswer(note.kind().name(), note.from(), note.to());
    }
  }

  static SearchAnswer of(SearchResult result, Optional<String> nextCursor) {
    return new SearchAnswer(
        result.total(),
        result.isPartial(),
        result.hits().stream().map(FoundDocument::of).toList(),
        result.near().stream().map(FoundDocument::of).toList(),
        result.facets().values().stream().map(FacetAnswer::of).toList(),
        result.overview(),
        result.notes().stream().map(NoteAnswer::of).toList(),
        nextCursor);
  }
}
