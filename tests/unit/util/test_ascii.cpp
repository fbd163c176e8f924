// ASCII letters and digits, over all bytes there are.
#include <util/ascii.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("ascii: which bytes are digits and letters, and what small ones stand for capital ones") {
  std::string digits, small, capital, letters, changed;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    if (is_digit(c)) digits += c;
    if (is_small_letter(c)) small += c;
    if (is_capital(c)) capital += c;
    if (is_letter(c)) letters += c;
    if (lower(c) != c) changed += c;
  }
  CHECK(digits == "0123456789");
  CHECK(small == "abcdefghijklmnopqrstuvwxyz");
  CHECK(capital == "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  CHECK(letters == capital + small);
  CHECK(changed == capital);
  CHECK(lowered(capital) == small);
  CHECK(lowered("\u00C4bC-1") == "\u00C4bc-1");
}

}  // namespace rubricate
