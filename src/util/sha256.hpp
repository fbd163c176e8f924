// SHA-256: the fingerprint that reports give of every file that was read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;  // nettle's

namespace rubricate {

/// Takes bytes piece by piece.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void update(std::string_view bytes);

  /// The digest of everything so far, in 64 lower-case hexadecimal digits; starts anew afterwards.
  [[nodiscard]] std::string finish();

 private:
  std::unique_ptr<sha256_ctx> context_;
};

/// The digest of `bytes` in base64, as a Content-Security-Policy names what it lets through: `sha256-` goes before it.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

/// The digest of `bytes` in 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace rubricate
