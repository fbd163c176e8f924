// XML read step by step, with bounds on depth and without document types.
#pragma once

#include <extract/problem.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace rubricate {

/// Attributes of an element: names and values in the order of the file; names as in XmlHandler.
class XmlAttributes {
 public:
  explicit XmlAttributes(std::span<const std::pair<std::string_view, std::string_view>> list) : list_(list) {}
  /// The value, or nothing.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  /// The value, or "".
  [[nodiscard]] std::string_view get(std::string_view name) const { return find(name).value_or(""); }

 private:
  std::span<const std::pair<std::string_view, std::string_view>> list_;
};

/// A number as attributes have it: digits and nothing else.
[[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view digits);

/// Gets what stands in the file. Names come with the usual prefix of their namespace, whatever prefix the file gives
/// it: `w:p`, `text:h`. Those of other namespaces have the prefix `?`; those of none have none.
class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual ~XmlHandler() = default;

  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  /// May come in several pieces.
  virtual void text(std::string_view text) = 0;
};

/// The deepest that elements may nest.
inline constexpr std::uint32_t k_deepest_xml = 256;

/// A file in UTF-8 or UTF-16 that comes piece by piece. Refused as `damaged`: what is not well-formed, a document type
/// declaration (so there are no entities but XML's own five), elements nested deeper than k_deepest_xml. What came
/// before the mistake has been given to the handler.
class XmlStream {
 public:
  explicit XmlStream(XmlHandler& handler);
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;
  ~XmlStream();

  /// False when a mistake has been met; what comes behind it is not read.
  bool feed(std::string_view piece);
  /// To be called once, when all has come.
  [[nodiscard]] ReadResult<void> finish();

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

/// The same for a whole file.
[[nodiscard]] ReadResult<void> parse_xml(std::string_view bytes, XmlHandler& handler);

}  // namespace rubricate
