#include <interop/json_tree.hpp>
#include <rubric/wording.hpp>
#include <util/file.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

constexpr std::size_t k_largest = 1'000'000;  // bytes
constexpr std::size_t k_deepest = 32;
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view k_export_again = "Export the file again where it comes from.";

/// Bytes that tell how many of them were read: the parser says so only in its errors.
class CountedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedBytes(std::string_view bytes, std::size_t at, std::size_t* furthest)
      : bytes_(bytes), at_(at), furthest_(furthest) {}
  reference operator*() const { return bytes_[at_]; }
  CountedBytes& operator++() {
    *furthest_ = std::max(*furthest_, ++at_);
    return *this;
  }
  friend bool operator!=(const CountedBytes& a, const CountedBytes& b) { return a.at_ != b.at_; }

 private:
  std::string_view bytes_;
  std::size_t at_;
  std::size_t* furthest_;
};

/// Builds the tree from the parser's events, without recursion.
class JsonBuilder {
 public:
  using Json = nlohmann::json;

  JsonBuilder(std::string_view bytes, Remarks& remarks) : bytes_(bytes), remarks_(remarks) {}

  std::optional<JsonNode> build() {
    const CountedBytes begin(bytes_, 0, &furthest_);
    const CountedBytes end(bytes_, bytes_.size(), &furthest_);
    if (!Json::sax_parse(begin, end, this)) return std::nullopt;
    return std::move(root_);
  }

  // What nlohmann calls; false stops it.
  bool null() { return value({}); }
  bool boolean(bool /*value*/) { return value(of_kind(JsonNode::Kind::boolean)); }
  bool number_integer(Json::number_integer_t number) { return value(number_of(static_cast<double>(number))); }
  bool number_unsigned(Json::number_unsigned_t number) { return value(number_of(static_cast<double>(number))); }
  bool number_float(Json::number_float_t number, const std::string& /*text*/) { return value(number_of(number)); }
  bool string(std::string& text) {
    JsonNode node = of_kind(JsonNode::Kind::text);
    node.text = std::move(text);
    return value(std::move(node));
  }
  bool binary(Json::binary_t& /*value*/) { return false; }  // not in JSON
  bool start_object(std::size_t /*size*/) { return open(JsonNode::Kind::map); }
  bool start_array(std::size_t /*size*/) { return open(JsonNode::Kind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& text) {
    const Span at = place();
    if (open_.back().keys.insert(text).second) {
      key_ = std::move(text);
      return true;
    }
    remarks_.error("convert/unreadable", at, fmt::format("The key {} stands here twice.", rubricate::quoted(text)),
                   "Keep one of the two.");
    return false;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& error) {
    const std::string said = error.what();
    const std::size_t what = said.find("while parsing ");
    const auto at = static_cast<std::uint32_t>(std::min(bytes_.size(), position > 0 ? position - 1 : 0));
    remarks_.error(
        "convert/unreadable", {at, std::min(at + 1, static_cast<std::uint32_t>(bytes_.size()))},
        fmt::format(
            "The file is no JSON from here on{}.",
            what == std::string::npos ? "" : fmt::format(" (while reading {})", collapsed(said.substr(what + 14)))),
        std::string(k_export_again));
    return false;
  }

 private:
  struct Frame {
    JsonNode node;
    std::set<std::string> keys;
  };

  static JsonNode of_kind(JsonNode::Kind kind) {
    JsonNode node;
    node.kind = kind;
    return node;
  }
  static JsonNode number_of(double number) {
    JsonNode node = of_kind(JsonNode::Kind::number);
    node.number = number;
    return node;
  }

  /// Of the token just read: it begins behind the one before, and what stands between two.
  Span place() {
    const auto end = static_cast<std::uint32_t>(furthest_);
    std::size_t begin = last_;
    while (begin < end && std::string_view(" \t\r\n,:").find(bytes_[begin]) != std::string_view::npos) ++begin;
    last_ = end;
    return {static_cast<std::uint32_t>(begin), std::max(end, static_cast<std::uint32_t>(begin))};
  }

  bool value(JsonNode node) {
    node.span = place();
    put(std::move(node));
    return true;
  }

  void put(JsonNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& frame = open_.back();
    if (frame.node.kind == JsonNode::Kind::map) node.key = std::move(key_);
    frame.node.children.push_back(std::move(node));
  }

  bool open(JsonNode::Kind kind) {
    JsonNode node = of_kind(kind);
    node.span = place();
    if (open_.size() == k_deepest) {
      remarks_.error("convert/unreadable", node.span,
                     fmt::format("Lists and groups are nested here more than {} deep.", k_deepest),
                     "No rubric needs so many. Is this the right file?");
      return false;
    }
    if (!open_.empty() && open_.back().node.kind == JsonNode::Kind::map) node.key = std::move(key_);
    open_.push_back({std::move(node), {}});
    return true;
  }

  bool close() {
    static_cast<void>(place());
    JsonNode node = std::move(open_.back().node);
    open_.pop_back();
    key_ = node.key;
    put(std::move(node));
    return true;
  }

  std::string_view bytes_;
  Remarks& remarks_;
  std::size_t furthest_ = 0;  // how many bytes the parser has taken
  std::size_t last_ = 0;
  std::vector<Frame> open_;
  std::string key_;
  std::optional<JsonNode> root_;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
  const auto found = std::ranges::find(children, name, &JsonNode::key);
  return kind == Kind::map && found != children.end() && found->kind != Kind::null ? &*found : nullptr;
}

std::optional<JsonNode> read_json(std::string_view bytes, Remarks& remarks) {
  if (bytes.size() > k_largest) {
    remarks.error(
        "convert/unreadable", {},
        fmt::format("The file has {}, and at most {} are read.", size_in_words(bytes.size()), size_in_words(k_largest)),
        "Is this the right file? Export the rubric alone.");
    return std::nullopt;
  }
  if (const auto wrong = utf8_error(bytes)) {
    const auto at = static_cast<std::uint32_t>(*wrong);
    remarks.error("convert/unreadable", {at, at + 1}, "The file is not UTF-8 text.", std::string(k_export_again));
    return std::nullopt;
  }
  if (!bytes.starts_with(k_byte_order_mark)) return JsonBuilder(bytes, remarks).build();
  std::string spaces(k_byte_order_mark.size(), ' ');  // so that places stay what they are
  spaces += bytes.substr(k_byte_order_mark.size());
  return JsonBuilder(spaces, remarks).build();
}

}  // namespace rubricate
