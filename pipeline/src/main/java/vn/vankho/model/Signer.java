package vn.vankho.model;

import java.util.Optional;

/**
 * Who signed; of a joint document several people, whose values are parted by {@code "; "}, each in
 * the order of the signatures.
 *
 * @param authority the line that gives the right to sign: {@code KT. GIÁM ĐỐC}, {@code TM. ỦY BAN
 *     NHÂN DÂN}
 * @param position {@code PHÓ GIÁM ĐỐC}
 * @param name {@code Nông Văn Niệp}
 */
public record Signer(
    Optional<String> authority, Optional<String> position, Optional<String> name) {}
