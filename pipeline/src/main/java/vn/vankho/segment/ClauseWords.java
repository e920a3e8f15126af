package vn.vankho.segment;

import java.util.HashSet;
import java.util.Set;

/** Verbs with which what is to be done begins, after the name of who does it. */
final class ClauseWords {
  /** Verbs of one or two syllables; the first syllable alone where it cannot be part of a name. */
  private static final Set<String> VERBS =
      new HashSet<>(
          Set.of(
              "chủ trì",
              "phối hợp",
              "xây dựng",
              "tổ chức",
              "tham mưu",
              "tập huấn",
              "theo dõi",
              "tổng hợp",
              "hướng dẫn",
              "kiểm tra",
              "rà soát",
              "triển khai",
              "thực hiện",
              "bố trí",
              "lập",
              "chuẩn bị",
              "đề xuất",
              "trình",
              "báo cáo",
              "đôn đốc",
              "giám sát",
              "cập nhật",
              "đăng tải",
              "tuyên truyền",
              "vận động",
              "phân công",
              "xử lý",
              "bảo đảm",
              "đảm bảo",
              "cung cấp",
              "ban hành",
              "thẩm định",
              "khảo sát",
              "đánh giá",
              "chỉ đạo",
              "huy động",
              "thống nhất",
              "tiếp nhận",
              "giải quyết",
              "mua sắm",
              "cấp",
              "hỗ trợ",
              "phổ biến",
              "đưa",
              "gửi",
              "công bố",
              "niêm yết",
              "duy trì",
              "phát hiện",
              "chịu",
              "đo đạc",
              "họp",
              "đảm nhận",
              "xếp",
              "in",
              "biên soạn",
              "dự thảo",
              "thành lập",
              "có",
              "căn cứ",
              "tăng cường",
              "tiếp tục",
              "chủ động",
              "thường xuyên",
              "kịp thời",
              "nghiên cứu",
              "phát động"));

  static {
    VERBS.addAll(
        Set.of(
            "quán triệt",
            "đẩy mạnh",
            "nâng cao",
            "thông báo",
            "thông tin",
            "hoàn thành",
            "hoàn thiện",
            "xác định",
            "lồng ghép",
            "đăng ký",
            "lựa chọn",
            "ký",
            "mở",
            "sửa chữa",
            "vệ sinh",
            "tu bổ",
            "trồng",
            "nạo vét",
            "thu thập",
            "thu",
            "chi",
            "quyết toán",
            "phê duyệt",
            "tư vấn",
            "bàn giao",
            "nghiệm thu",
            "giao",
            "cử",
            "làm",
            "rút kinh",
            "sơ kết",
            "tổng kết",
            "khen thưởng",
            "đề nghị",
            "kiến nghị",
            "yêu cầu",
            "tuyển chọn",
            "đào tạo",
            "bồi dưỡng",
            "ứng trực",
            "trực",
            "tuần tra",
            "ngăn chặn",
            "phòng ngừa",
            "phát hành",
            "phát sóng",
            "đưa tin",
            "viết",
            "xuất bản",
            "số hóa",
            "nhập",
            "quét",
            "sao lưu",
            "lắp đặt",
            "vận hành",
            "khắc phục",
            "di dời",
            "sơ tán",
            "dự trù",
            "dự toán",
            "cân đối",
            "thanh toán",
            "kiểm soát",
            "kiểm kê",
            "thống kê",
            "phân loại",
            "chỉnh lý",
            "sắp xếp",
            "giới thiệu",
            "quảng bá",
            "kết nối",
            "phân bổ",
            "tiến hành",
            "khám",
            "tiêm",
            "điều tra",
            "xem xét",
            "quyết định",
            "chuyển",
            "nắm",
            "quản lý"));
  }

  /** What must stand as the first syllables of a name though it reads as a verb. */
  private static final Set<String> NOUNS = Set.of("quản lý", "tổ chức", "kiểm tra", "thống kê");

  private ClauseWords() {}

  /** Whether, in lower case, the words at {@code index} open what is to be done. */
  static boolean isVerb(String[] words, int index, boolean strict) {
    String first = bare(words[index]);
    if (first.isEmpty() || !Character.isLowerCase(first.codePointAt(0))) {
      return false;
    }
    String two = index + 1 < words.length ? first + " " + bare(words[index + 1]) : first;
    boolean verb = VERBS.contains(first) || VERBS.contains(two);
    return verb && !(strict && NOUNS.contains(two));
  }

  private static String bare(String word) {
    return Letters.trim(word, ",;.:()");
  }
}
