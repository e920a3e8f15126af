package vn.vankho.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.vankho.index.SortOrder;

/** Names of orders on the command line. */
final class SortOrderConverter implements ITypeConverter<SortOrder> {
  @Override
  public SortOrder convert(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "relevance" -> SortOrder.RELEVANCE;
      case "newest" -> SortOrder.NEWEST;
      case "oldest" -> SortOrder.OLDEST;
      default ->
          throw new TypeConversionException("'" + text + "': expected relevance, newest or oldest");
    };
  }
}
