// Fields of a Word document: an instruction, which is not shown, and its result, which is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

class DocxFields {
 public:
  /// `w:fldChar` of this type: `begin`, `separate` or `end`.
  void mark(std::string_view type);
  /// A part of the innermost field's instruction.
  void instruct(std::string_view text);
  /// At the end of a paragraph: instructions and links do not go beyond it, so one that is never ended hides no more
  /// than its paragraph.
  void end_paragraph();

  /// True where text is shown: within no instruction.
  [[nodiscard]] bool shows_text() const { return instructions_ == 0; }
  /// The target of the innermost field that is a link, or "".
  [[nodiscard]] std::string_view link() const;

 private:
  struct Field {
    bool in_result = false;
    std::string instruction;
    std::string link;
  };
  std::vector<Field> fields_;
  std::uint32_t instructions_ = 0;  // fields whose result has not begun
};

/// The target in an instruction such as `HYPERLINK "https://example.org" \l "part"`, or "".
[[nodiscard]] std::string hyperlink_of(std::string_view instruction);

}  // namespace rubricate
