// Styles of a Word document: what a paragraph or a run of some style is.
#pragma once

#include <extract/xml.hpp>
#include <rubricate/document.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rubricate {

/// How text is set, as far as it is said: bits of Style, and whether it is hidden.
struct Look {
  static constexpr std::uint8_t k_hidden = 64;
  std::uint8_t known = 0;  ///< the bits that are said
  std::uint8_t on = 0;

  /// This look with `above` laid over it.
  [[nodiscard]] constexpr Look under(Look above) const {
    return {static_cast<std::uint8_t>(known | above.known),
            static_cast<std::uint8_t>((on & ~above.known) | (above.on & above.known))};
  }
};

/// The look that an element such as `w:b` says, if it is one.
[[nodiscard]] std::optional<Look> look_of(std::string_view element, const XmlAttributes& attributes);

/// True for the value of a property that is switched off; one without a value is on.
[[nodiscard]] bool is_off(std::string_view value);

/// What a paragraph is: by the name of its style, or by its place in the outline.
struct ParagraphRole {
  BlockKind kind = BlockKind::paragraph;  ///< or heading, or code
  std::uint32_t level = 0;                ///< of a heading, 1–6
  bool quoted = false;
  bool is_caption = false;
  bool is_contents_line = false;  ///< of a table of contents
  bool is_contents_title = false;
};

/// The role of an outline level as the file has it: 0 is the highest, 9 is text.
[[nodiscard]] ParagraphRole role_of_outline(std::uint32_t level);

/// A style, with what it takes from those that it is based on.
struct DocxStyle {
  ParagraphRole role;
  Look look;
  std::optional<std::uint32_t> list;        ///< `w:numId`; 0 takes a list away
  std::optional<std::uint32_t> list_level;  ///< `w:ilvl`
  bool is_bullet_list = false;              ///< by its name, which is all that says so when `list` is empty
  bool is_numbered_list = false;            ///< likewise
};

/// Reads `styles.xml`.
class DocxStyles : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view /*text*/) override {}

  /// The style of this id; for "" the one that paragraphs have by default. Unknown ones say nothing.
  [[nodiscard]] const DocxStyle& find(std::string_view id);

 private:
  struct Raw {
    std::string name;  // lower case
    std::string base;
    std::optional<std::uint32_t> outline;
    DocxStyle own;  // list and look
  };
  [[nodiscard]] DocxStyle resolve(std::string_view id) const;

  std::unordered_map<std::string, Raw> raw_;
  std::unordered_map<std::string, DocxStyle> resolved_;
  std::string default_id_;
  Raw* current_ = nullptr;
};

}  // namespace rubricate
