package vn.vankho.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of Vietnamese words in a list: letters first (a, ă, â, b, …, d, đ, e), then tones, by
 * the rules of CLDR; the order of code points puts Đà Nẵng behind Yên Bái.
 */
public final class VietnameseOrder {
  private VietnameseOrder() {}

  /** A comparator consistent with equals; safe for use by many threads. */
  public static Comparator<String> comparator() {
    Collator collator = Collator.getInstance(new ULocale("vi")).freeze();
    Comparator<String> byRules = collator::compare;
    return byRules.thenComparing(Comparator.naturalOrder());
  }
}
