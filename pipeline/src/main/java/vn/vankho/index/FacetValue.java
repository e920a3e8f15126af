package vn.vankho.index;

/**
 * A value of a facet in a result.
 *
 * @param value what to select it by, in {@link SearchRequest#selected()}
 * @param label what to show; the text is a document's own: escape it
 * @param count documents that have it and match all but the selection of its own facet
 * @param isSelected whether the request selects it
 */
public record FacetValue(String value, String label, long count, boolean isSelected) {}
