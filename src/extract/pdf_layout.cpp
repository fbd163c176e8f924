// Lines and words from what `pdftotext -bbox-layout` printed: XHTML with a place for each.
#include <extract/pdf_labels.hpp>
#include <extract/pdf_layout.hpp>
#include <extract/xml.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace rubricate {
namespace {

// Shares of the letters' height.
constexpr double k_no_space = 0.07;  // words that stand as close are one: part of it is set in another font
constexpr double k_overlap = -0.5;   // beyond that the next word stands to the left: writing from right to left
constexpr double k_raised_size = 0.8;
constexpr double k_raised_by = 0.1;
constexpr double k_apart = 0.38;  // between a label and its text; a space takes about 0.25

// Pages of any sensible size have coordinates far below. Beyond, or when it is no number, a coordinate says nothing.
constexpr double k_largest = 1e6;

double coordinate(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value)) return 0;
  return std::clamp(value, -k_largest, k_largest);
}

PdfBox box_of(const XmlAttributes& attributes) {
  const double x1 = coordinate(attributes.get("xMin"));
  const double y1 = coordinate(attributes.get("yMin"));
  const double x2 = coordinate(attributes.get("xMax"));
  const double y2 = coordinate(attributes.get("yMax"));
  return {std::min(x1, x2), std::min(y1, y2), std::max(x1, x2), std::max(y1, y2)};
}

struct Word {
  PdfBox box;
  std::string text;
};

// The height of most of the letters.
double height_of(const std::vector<Word>& words) {
  const auto longest = std::ranges::max_element(words, {}, [](const Word& word) { return word.text.size(); });
  return longest->box.height();
}

bool touches(const PdfBox& before, const PdfBox& after, double height) {
  const double gap = after.left - before.right;
  return gap < k_no_space * height && gap > k_overlap * height;
}

bool is_raised(const Word& word, const PdfBox& line, double height) {
  return word.box.height() < k_raised_size * height && word.box.bottom < line.bottom - k_raised_by * height &&
         note_number(word.text) != 0;
}

// "o" is a word of several languages, and "A." begins a name as well as an item.
bool begins_with_letter(std::string_view text) {
  const char first = text.starts_with('(') && text.size() > 1 ? text[1] : text.front();
  return is_letter(first);
}

// The line that these words make.
PdfLine line_of(const std::vector<Word>& words) {
  PdfLine line;
  line.height = height_of(words);
  line.box = words.front().box;
  for (const Word& word : words) {
    line.box = {std::min(line.box.left, word.box.left), std::min(line.box.top, word.box.top),
                std::max(line.box.right, word.box.right), std::max(line.box.bottom, word.box.bottom)};
  }
  std::size_t first = 0;
  const bool is_note = is_raised(words.front(), line.box, line.height);
  if (words.size() > 1) {
    const bool is_apart = words[1].box.left - words[0].box.right > k_apart * line.height;
    line.label = is_note ? note_label(words[0].text) : label_of(words[0].text);
    if (!is_apart && !line.label.text.empty() && begins_with_letter(line.label.text)) line.label = {};
    if (line.label.kind != PdfLabel::Kind::none) {
      line.label.left = line.box.left;
      line.label.is_apart = is_apart;
      line.box.left = words[1].box.left;
      first = 1;
    }
  }
  line.first_width = words[first].box.right - words[first].box.left;
  for (std::size_t i = first; i < words.size(); ++i) {
    const Word& word = words[i];
    const bool is_joined = i > first && touches(words[i - 1].box, word.box, line.height);
    if (i > first && !is_joined) line.text += ' ';
    if (!is_joined) ++line.words;
    if (i > first && is_raised(word, line.box, line.height))
      line.raised.push_back({static_cast<std::uint32_t>(line.text.size()), static_cast<std::uint32_t>(word.text.size()),
                             note_number(word.text)});
    line.text += word.text;
  }
  return line;
}

class LayoutHandler : public XmlHandler {
 public:
  explicit LayoutHandler(PdfLayout& layout) : layout_(layout) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "doc") {
      ++docs_;
    } else if (name == "page") {
      const double height = coordinate(attributes.get("height"));
      layout_.page_heights.push_back(std::max(height, 0.0));
    } else if (name == "block") {
      ++block_;
    } else if (name == "line") {
      words_.clear();
      in_word_ = false;  // pdftotext never writes a line into a word; what took it over might
    } else if (name == "word") {
      words_.push_back({box_of(attributes), {}});
      in_word_ = true;
    }
  }

  void text(std::string_view text) override {
    if (in_word_) words_.back().text += text;
  }

  void end(std::string_view name) override {
    if (name == "word") end_word();
    if (name == "line") end_line();
    if (name == "doc") is_whole_ = --docs_ == 0;
  }

  /// Whether what began with the first page has come to its end.
  [[nodiscard]] bool is_whole() const { return is_whole_; }

 private:
  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    // White space of any kind would make two words of one place.
    if (words_.back().text.find_first_not_of(" \t\r\n") == std::string::npos) words_.pop_back();
  }

  void end_line() {
    if (words_.empty() || layout_.page_heights.empty()) return;
    PdfLine& line = layout_.lines.emplace_back(line_of(words_));
    line.page = static_cast<std::uint32_t>(layout_.page_heights.size() - 1);
    line.block = block_;
    words_.clear();
  }

  PdfLayout& layout_;
  std::vector<Word> words_;  // of the line at hand
  bool in_word_ = false;
  bool is_whole_ = false;
  std::uint32_t docs_ = 0;  // that are open
  std::uint32_t block_ = 0;
};

bool is_word_processor(std::string_view maker) {
  static constexpr std::string_view k_names[] = {"LibreOffice", "OpenOffice", "Word",  "Google",
                                                 "Skia",        "Quartz",     "Pages", "ONLYOFFICE"};
  return std::ranges::any_of(k_names, [&](std::string_view name) { return maker.contains(name); });
}

class HeadHandler : public XmlHandler {
 public:
  explicit HeadHandler(PdfLayout& layout) : layout_(layout) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "meta") return;
    const std::string_view what = attributes.get("name");
    const std::string_view content = attributes.get("content");
    if (what == "Author") layout_.author = content;
    if ((what == "Creator" || what == "Producer") && is_word_processor(content)) layout_.is_from_word_processor = true;
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*text*/) override {}

 private:
  PdfLayout& layout_;
};

// How many bytes stand before a character whose end may be yet to come.
std::size_t whole_characters(std::string_view bytes) {
  constexpr std::size_t k_longest = 4;
  for (std::size_t back = 1; back < k_longest && back <= bytes.size(); ++back) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if ((byte & 0xC0U) == 0x80U) continue;
    const std::size_t size = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return size > back ? bytes.size() - back : bytes.size();
  }
  return bytes.size();
}

// True for bytes that XML takes as they are, whatever stands beside them.
bool is_plain(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value >= 0x20 && value < 0x80) || byte == '\n' || byte == '\t' || byte == '\r';
}

// The bytes as XML may hold them: pdftotext passes on control characters, which XML does not know at all.
std::string without_control_characters(std::string_view bytes) {
  constexpr char32_t k_replacement = 0xFFFD;
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    while (at < bytes.size() && is_plain(bytes[at])) ++at;
    text.append(bytes, begin, at - begin);
    if (at == bytes.size()) break;
    const char32_t character = next_character(bytes, at);
    const bool is_known = character >= U' ' && character != 0xFFFE && character != 0xFFFF;
    append_utf8(text, is_known ? character : k_replacement);
  }
  return text;
}

}  // namespace

struct PdfLayoutReader::State {
  PdfLayout layout;
  LayoutHandler handler{layout};
  XmlStream pages{handler};
  std::string cut;   // the beginning of a character whose end has not come yet
  std::string head;  // until the first page comes
  bool is_behind_head = false;

  void take(std::string_view bytes) {
    const std::string text = without_control_characters(bytes);
    if (is_behind_head) {
      (void)pages.feed(text);
      return;
    }
    constexpr std::string_view k_begin = "<doc>";
    const std::size_t from = head.size() - std::min(head.size(), k_begin.size() - 1);
    head += text;
    const std::size_t begin = head.find(k_begin, from);
    if (begin == std::string::npos) return;
    is_behind_head = true;
    read_head(std::string_view(head).substr(0, begin));
    // The head's own beginning has a document type, and may have anything in it that the PDF says of itself.
    (void)pages.feed("<html><body>");
    (void)pages.feed(std::string_view(head).substr(begin));
    head.clear();
  }

  void read_head(std::string_view text) {
    constexpr std::string_view k_end = "</head>";
    const std::size_t begin = text.find("<head>");
    const std::size_t end = text.find(k_end);
    if (begin == std::string_view::npos || end == std::string_view::npos || begin > end) return;
    HeadHandler head_handler(layout);
    // The text does not depend on the head: one that cannot be read names no author.
    if (!parse_xml(text.substr(begin, end + k_end.size() - begin), head_handler)) layout.author.clear();
  }
};

PdfLayoutReader::PdfLayoutReader() : state_(std::make_unique<State>()) {}
PdfLayoutReader::~PdfLayoutReader() = default;

void PdfLayoutReader::feed(std::string_view piece) {
  State& state = *state_;
  std::string joined;
  if (!state.cut.empty()) {
    joined = std::exchange(state.cut, {});
    joined += piece;
    piece = joined;
  }
  const std::size_t whole = whole_characters(piece);
  state.cut = piece.substr(whole);
  state.take(piece.substr(0, whole));
}

ReadResult<void> PdfLayoutReader::finish(PdfLayout& layout) {
  State& state = *state_;
  state.take(state.cut);
  layout = std::move(state.layout);
  if (!state.is_behind_head) return std::unexpected(ReadProblem{Opening::damaged, "no page of it could be read"});
  if (state.handler.is_whole()) return {};
  return std::unexpected(ReadProblem{Opening::damaged, "reading it broke off in the middle"});
}

}  // namespace rubricate
