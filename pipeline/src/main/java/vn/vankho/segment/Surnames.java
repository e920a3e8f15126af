package vn.vankho.segment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vankho.text.Syllables;

/** Vietnamese family names, and the one that a misread word stands for. */
final class Surnames {
  private static final Set<String> KNOWN =
      Set.of(
          ("Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương"
                  + " Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Lương Cao Châu Tạ Tôn Quách Thái Nông"
                  + " Lò Kiều Lưu Tống Bạch Chu La Lữ Nghiêm Thạch Sơn Kim Danh Triệu Vi Hứa Hàn"
                  + " Khuất Ninh Phí Tăng Tiêu Thân Từ Văn Giáp Khổng Khương Đàm Điêu Đồng Hầu Mạc"
                  + " Ông Âu Cù Cung Doãn Giang Lộc Lục Mã Ma Mùa Sùng Thào Giàng Vàng Hạng Tòng Cầm"
                  + " Quàng Bế Nay Ksor Rơ Siu Rmah Kpă Y A H Alăng Bhling Hốih Pơloong Zơrâm Ama"
                  + " Bá Cam Hoa Khúc Liêu Lều Mẫn Nhâm Ngụy Nhan Ổn Phó Quản Sái Tưởng Tào Thi"
                  + " Trà Ung Viên Xa Yên Chế Lường Đèo Lèo Chảo Lầu Tráng Phàng Sồng Pờ Khoàng Diệp"
                  + " Điểu Niê Êban Mlô Byă Ayun Knul Kbuôr Bkrông Hwing Hmok Ktla Ênuôl Rơchăm Rahlan"
                  + " Kpuih Puih Hiao Cil Krajăn Kră Liêng Arất Ating Avô Bling Bhnước Briu Bríu"
                  + " Clâu Coor Ploong Zơrum Tơngôl Riah Chamaléa Katơ Pinăng")
              .split(" "));

  private Surnames() {}

  static Set<String> all() {
    return KNOWN;
  }

  static boolean isKnown(String word) {
    return KNOWN.contains(word);
  }

  /**
   * The family name that a misread one stands for: the only one of the same letters but for marks,
   * or, where the word is no syllable of Vietnamese, the only one that differs in a single letter.
   *
   * @return empty where the word is a family name as it is, or none or several come near
   */
  static Optional<String> meantBy(String word) {
    if (KNOWN.contains(word) || word.length() < 2) {
      return Optional.empty();
    }
    List<String> sameLetters =
        KNOWN.stream().filter(name -> bare(name).equals(bare(word))).toList();
    if (!sameLetters.isEmpty()) {
      return sameLetters.size() == 1 ? Optional.of(sameLetters.get(0)) : Optional.empty();
    }
    if (Syllables.isWellFormed(word.toLowerCase(Locale.ROOT))) {
      return Optional.empty(); // more likely the middle name, the family name being lost
    }
    List<String> near = KNOWN.stream().filter(name -> differInOne(name, word)).toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Without any mark, foreign ones such as a diaeresis too; đ is d. */
  private static String bare(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D')
        .replace('đ', 'd');
  }

  private static boolean differInOne(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < one.length(); i++) {
      differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differences == 1;
  }
}
