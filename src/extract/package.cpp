// Parts of a package, their relations and its properties.
#include <extract/author.hpp>
#include <extract/package.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace rubricate {
namespace {

// `a/b/../c` without its dots; "" when they lead out of the package.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view name = path.substr(at, end - at);
    at = end + 1;
    if (name.empty() || name == ".") continue;
    if (name != "..") {
      names.push_back(name);
    } else {
      if (names.empty()) return {};
      names.pop_back();
    }
  }
  std::string clean;
  for (const std::string_view name : names) clean.append(clean.empty() ? "" : "/").append(name);
  return clean;
}

std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

class RelationsReader : public XmlHandler {
 public:
  RelationsReader(std::string_view part, Relations& relations) : part_(part), relations_(relations) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "rel:Relationship") return;
    const std::string_view type = attributes.get("Type");
    const std::string_view target = attributes.get("Target");
    Relation relation{.id = std::string(attributes.get("Id")),
                      .type = std::string(type.substr(type.rfind('/') + 1)),
                      .target = std::string(target),
                      .is_external = attributes.get("TargetMode") == "External"};
    if (!relation.is_external)
      relation.target =
          without_dots(target.starts_with('/') ? relation.target : std::string(folder_of(part_)) + relation.target);
    relations_.add(std::move(relation));
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*text*/) override {}

 private:
  std::string_view part_;
  Relations& relations_;
};

// Collects the text of single elements.
class PropertiesReader : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& /*attributes*/) override { at_ = name; }
  void end(std::string_view /*name*/) override { at_.clear(); }
  void text(std::string_view text) override {
    if (!at_.empty()) values_[at_] += text;
  }

  [[nodiscard]] std::string take(const std::string& name) { return std::move(values_[name]); }
  [[nodiscard]] std::optional<std::uint32_t> number(const std::string& name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) return std::nullopt;
    return number_of(found->second);
  }

 private:
  std::string at_;
  std::unordered_map<std::string, std::string> values_;
};

// Properties are no text: a file without them, or with broken ones, is read all the same.
void read_properties(Archive& archive, std::string_view part, PropertiesReader& reader) {
  std::ignore = read_part(archive, part, reader);
}

}  // namespace

void Relations::add(Relation relation) {
  by_id_.emplace(relation.id, list_.size());
  list_.push_back(std::move(relation));
}

const Relation* Relations::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &list_[found->second];
}

std::string_view Relations::part_of_type(std::string_view type) const {
  const auto found =
      std::ranges::find_if(list_, [&](const Relation& one) { return one.type == type && !one.is_external; });
  return found == list_.end() ? std::string_view() : found->target;
}

Relations read_relations(Archive& archive, std::string_view part) {
  const std::string_view folder = folder_of(part);
  std::string name(folder);
  name.append("_rels/").append(part.substr(folder.size())).append(".rels");
  Relations relations;
  RelationsReader reader(part, relations);
  std::ignore = read_part(archive, name, reader);
  return relations;
}

ReadResult<void> read_part(Archive& archive, std::string_view part, XmlHandler& handler) {
  const auto bytes = archive.read(part);
  if (!bytes) return std::unexpected(bytes.error());
  return parse_xml(*bytes, handler);
}

SavedCounts read_saved_counts(Archive& archive, const Relations& package) {
  PropertiesReader properties;
  read_properties(archive, package.part_of_type("extended-properties"), properties);
  return {.pages = properties.number("ep:Pages"), .words = properties.number("ep:Words")};
}

std::string read_author(Archive& archive, const Relations& package) {
  PropertiesReader properties;
  read_properties(archive, package.part_of_type("core-properties"), properties);
  std::string author = author_shown(properties.take("dc:creator"));
  return author.empty() ? author_shown(properties.take("cp:lastModifiedBy")) : author;
}

}  // namespace rubricate
