// Manifest, metadata and styles of OpenDocument files.
#include <extract/author.hpp>
#include <extract/odf_package.hpp>
#include <extract/xml.hpp>

#include <charconv>
#include <tuple>
#include <utility>

namespace rubricate {
namespace {

class Manifest : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& /*attributes*/) override {
    is_encrypted_ = is_encrypted_ || name == "manifest:encryption-data";
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*text*/) override {}

  [[nodiscard]] bool is_encrypted() const { return is_encrypted_; }

 private:
  bool is_encrypted_ = false;
};

class Meta : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    value_ = name == "dc:creator" ? &changed_by_ : name == "meta:initial-creator" ? &begun_by_ : nullptr;
    if (name != "meta:document-statistic") return;
    meta_.pages = number(attributes, "meta:page-count");
    meta_.words = number(attributes, "meta:word-count");
  }
  void end(std::string_view /*name*/) override { value_ = nullptr; }
  void text(std::string_view text) override {
    if (value_ != nullptr) value_->append(text);
  }

  OdfMeta take() {
    meta_.author = author_shown(changed_by_);
    if (meta_.author.empty()) meta_.author = author_shown(begun_by_);
    return std::move(meta_);
  }

 private:
  static std::optional<std::uint32_t> number(const XmlAttributes& attributes, std::string_view name) {
    const std::string_view text = attributes.get(name);
    std::uint32_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} && value > 0 ? std::optional(value) : std::nullopt;
  }

  OdfMeta meta_;
  std::string changed_by_;
  std::string begun_by_;
  std::string* value_ = nullptr;
};

/// Gathers the letters, numbers and signs of MathML.
class Formula : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& /*attributes*/) override {
    is_sign_ = name == "math:mi" || name == "math:mn" || name == "math:mo" || name == "math:mtext";
  }
  void end(std::string_view /*name*/) override { is_sign_ = false; }
  void text(std::string_view text) override {
    if (is_sign_) text_ += text;
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool is_sign_ = false;
};

}  // namespace

ReadResult<void> check_odf(Archive& archive) {
  if (const auto bytes = archive.read("META-INF/manifest.xml")) {
    Manifest manifest;
    std::ignore = parse_xml(*bytes, manifest);
    if (manifest.is_encrypted()) return std::unexpected(ReadProblem{Opening::encrypted, {}});
  }
  if (archive.find("content.xml") == nullptr)
    return std::unexpected(ReadProblem{Opening::damaged, "the part that holds its text is missing"});
  return {};
}

void read_odf_styles(Archive& archive, OdfStyles& styles) {
  if (const auto bytes = archive.read("styles.xml")) std::ignore = parse_xml(*bytes, styles);
  styles.begin_content();
}

std::string read_odf_formula(Archive& archive, std::string_view object) {
  if (object.starts_with("./")) object.remove_prefix(2);
  if (object.ends_with('/')) object.remove_suffix(1);
  const auto bytes = archive.read(std::string(object) + "/content.xml");
  Formula formula;
  if (bytes) std::ignore = parse_xml(*bytes, formula);
  return formula.take();
}

OdfMeta read_odf_meta(Archive& archive) {
  Meta meta;
  if (const auto bytes = archive.read("meta.xml")) std::ignore = parse_xml(*bytes, meta);
  return meta.take();
}

}  // namespace rubricate
