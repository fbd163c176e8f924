// What the markup of a text costs, counted paragraph by paragraph.
#include <document/lines.hpp>
#include <document/markup_budget.hpp>

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr char k_mask = 'x';

/// Bytes that md4c keeps a mark for.
constexpr auto k_is_mark = [] {
  std::array<bool, 256> result{};
  for (const char c : std::string_view("*_`[]!<&~@\\")) result.at(static_cast<unsigned char>(c)) = true;
  return result;
}();

bool is_mark(char c) { return k_is_mark[static_cast<unsigned char>(c)]; }

std::string_view line_at(std::string_view text, std::uint32_t at) { return text.substr(at, line_end(text, at) - at); }

/// The offsets of "://" and "www." in `text`, what makes bare links.
std::vector<std::size_t> bare_links(std::string_view text) {
  std::vector<std::size_t> result;
  for (const std::string_view sign : {"://", "www."}) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1))
      result.push_back(at);
  }
  return result;
}

/// Bytes up to the next white space, for each bare link, which reads them.
std::uint64_t bytes_behind(const std::vector<std::size_t>& links, std::string_view text) {
  std::uint64_t result = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const std::size_t link : links) {
    if (link < begin || link >= end) {
      begin = link;
      end = std::min(text.find_first_of(" \t\n", link), text.size());
    }
    result += end - link;
  }
  return result;
}

/// True for a line that must not be masked, lest a block end or begin: a fence, a rule.
bool is_structure(std::string_view text, std::uint32_t first) {
  return fence_size(text, first) > 0 || line_at(text, first).find_first_not_of("*_-= \t\r") == std::string_view::npos;
}

class Budget {
 public:
  Budget(std::string& text, std::uint64_t budget) : text_(text), left_(budget) {}

  /// Goes through the paragraphs. Each line that surely begins a block or a table's row begins a paragraph here.
  void paragraphs(std::uint32_t begin) {
    begin_ = begin;
    std::uint32_t row_indentation = 0;
    bool is_first_line = true;
    bool in_table = false;
    for (std::uint32_t at = begin; at < text_.size(); at = next_line(text_, at)) {
      const std::uint32_t indentation = skip_blanks(text_, at) - at;
      const std::uint32_t first = skip_markers(text_, at);
      const bool is_plain = first == at + indentation;
      if (byte_at(text_, first) == '\n') {
        end_paragraph(at);
        is_first_line = true;
        in_table = false;
        continue;
      }
      if (in_table || begins_block(at + indentation, first)) end_paragraph(at);
      const bool is_second_line = !is_first_line && lines_ == 1;
      if (is_plain && is_second_line && indentation == row_indentation && is_delimiter_row(first)) in_table = true;
      row_indentation = is_first_line && is_plain ? indentation : ~0U;
      is_first_line = false;
      ++lines_;
    }
    end_paragraph(static_cast<std::uint32_t>(text_.size()));
  }

  [[nodiscard]] Span masked() const { return masked_; }

 private:
  /// True when the line interrupts any paragraph: its marker is at `marker` and its text at `first`.
  [[nodiscard]] bool begins_block(std::uint32_t marker, std::uint32_t first) const {
    const char c = byte_at(text_, marker);
    if (marker < first) return c == '-' || c == '+' || c == '*';
    return fence_size(text_, first) > 0 || line_at(text_, first).starts_with("# ");
  }

  [[nodiscard]] bool is_delimiter_row(std::uint32_t at) const {
    const std::string_view line = line_at(text_, at);
    return line.starts_with("|---") && line.find_first_not_of("|-: \t\r\v\f") == std::string_view::npos;
  }

  void end_paragraph(std::uint32_t end) {
    const std::string_view paragraph = std::string_view(text_).substr(begin_, end - begin_);
    const std::vector<std::size_t> links = bare_links(paragraph);
    const std::uint64_t marks =
        static_cast<std::uint64_t>(std::ranges::count_if(paragraph, is_mark)) + links.size() + lines_;
    const std::uint64_t cost = marks * marks + bytes_behind(links, paragraph);
    if (cost > left_) {
      mask(end, links);
    } else {
      left_ -= cost;
    }
    begin_ = end;
    lines_ = 0;
  }

  void mask(std::uint32_t end, const std::vector<std::size_t>& links) {
    if (masked_.empty()) masked_ = {begin_, end};
    for (const std::size_t link : links) {
      const std::size_t at = begin_ + link;
      text_[text_[at] == ':' ? at : at + 3] = k_mask;
    }
    for (std::uint32_t line = begin_; line < end; line = next_line(text_, line)) {
      const std::uint32_t first = skip_markers(text_, line);
      if (is_structure(text_, first)) continue;
      const std::uint32_t from = byte_at(text_, first) == '<' ? first + 1 : first;
      const auto line_stop = std::min(line_end(text_, line), end);
      if (from < line_stop) std::replace_if(text_.begin() + from, text_.begin() + line_stop, is_mark, k_mask);
    }
  }

  std::string& text_;
  std::uint64_t left_;
  std::uint32_t begin_ = 0;  ///< of the paragraph that the pass is in
  std::uint64_t lines_ = 0;  ///< of it so far
  Span masked_;              ///< the first paragraph that was masked
};

/// Bytes that all links together copy from the longest definition "[label]: address" that there may be.
std::uint64_t copied_bytes(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = text.find("]:"); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    longest = std::max(longest, end - at);
    at = text.find("]:", end);
  }
  return static_cast<std::uint64_t>(std::ranges::count(text, '[')) * longest;
}

}  // namespace

void mask_costly_markup(std::string& text, std::uint32_t begin, std::uint64_t budget, std::vector<Oddity>& oddities) {
  if (std::uint64_t{text.size()} * text.size() <= budget) return;
  Budget pass(text, budget);
  pass.paragraphs(begin);
  if (!pass.masked().empty()) {
    oddities.push_back(
        {Oddity::Kind::limit,
         {pass.masked().begin, pass.masked().begin},
         "A paragraph here has so much markup that it was read as plain text, and so may others behind it.",
         "Put blank lines between paragraphs, or split the text into several files."});
  }
  if (copied_bytes(text) <= budget) return;
  std::ranges::replace(text, '[', k_mask);
  oddities.push_back(
      {Oddity::Kind::limit,
       {begin, begin},
       "This text has so many brackets and so long addresses of links that all brackets were read as plain text.",
       "Shorten the addresses, or split the text into several files."});
}

}  // namespace rubricate
