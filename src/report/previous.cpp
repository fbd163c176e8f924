// The reverse of json.cpp and score_json.cpp, as far as reports are compared. The file may have been through any hands.
#include <report/previous.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

using Json = nlohmann::json;  // sorted: that of many keys takes no longer than it must

constexpr std::string_view k_report = "rubricate-report/1";
constexpr std::string_view k_score = "rubricate-score/1";
constexpr std::size_t k_deepest = 200;  // rules of a score may hold rules

std::optional<Status> status_called(std::string_view name) {
  for (const Status status :
       {Status::passed, Status::failed, Status::cannot_tell, Status::inapplicable, Status::untested})
    if (name == to_string(status)) return status;
  return std::nullopt;
}

/// Takes what is where it should be, and remembers the first thing that is not.
class Reading {
 public:
  Expected<Snapshot> report(const Json& root);

 private:
  void want(bool holds, std::string what) {
    if (!holds && problem_.empty()) problem_ = std::move(what);
  }

  /// A member of any kind, or null.
  static const Json* find(const Json& of, const char* key) {
    if (!of.is_object()) return nullptr;
    const auto found = of.find(key);
    return found == of.end() || found->is_null() ? nullptr : &*found;
  }

  std::string text(const Json& of, const char* key) {
    const Json* const found = find(of, key);
    want(found != nullptr && found->is_string(), fmt::format("there is no text `{}`", key));
    return problem_.empty() ? found->get<std::string>() : std::string();
  }

  /// Empty where it is null or missing.
  std::string optional_text(const Json& of, const char* key) {
    return find(of, key) == nullptr ? std::string() : text(of, key);
  }

  const Json& object(const Json& of, const char* key) {
    const Json* const found = find(of, key);
    want(found != nullptr && found->is_object(), fmt::format("there is no group `{}`", key));
    return problem_.empty() ? *found : k_nothing;
  }

  const Json& list(const Json& of, const char* key) {
    const Json* const found = find(of, key);
    want(found != nullptr && found->is_array(), fmt::format("there is no list `{}`", key));
    return problem_.empty() ? *found : k_nothing;
  }

  Status status(const Json& of) {
    const std::string name = text(of, "status");
    const auto found = status_called(name);
    want(found.has_value(), fmt::format("there is no status “{}”", name));
    return found.value_or(Status::untested);
  }

  std::string once(std::string name, std::string_view what) {
    want(seen_.insert(fmt::format("{} {}", what, name)).second,
         fmt::format("the {} {} stands there twice", what, name));
    return name;
  }

  std::vector<Snapshot::Requirement> requirements(const Json& of) {
    std::vector<Snapshot::Requirement> all;
    for (const Json& each : list(of, "requirements"))
      all.push_back({.address = once(text(each, "address"), "requirement"),
                     .status = status(each),
                     .found = optional_text(each, "found"),
                     .decided = optional_text(each, "decided")});
    return all;
  }

  std::string range(const Json& of) {
    const Json* const found = find(of, "range");
    if (found == nullptr) return "";
    const auto number = [&](const char* key) {
      const Json* const value = find(*found, key);
      want(value != nullptr && value->is_number_unsigned(), fmt::format("a range has no number `{}`", key));
      return problem_.empty() ? value->get<std::uint64_t>() : 0;
    };
    return fmt::format("{} {}-{}", text(*found, "unit"), number("first"), number("last"));
  }

  void parts(const Json& of) {
    for (const Json& each : list(of, "parts")) {
      Snapshot::Part part{
          .id = once(text(each, "id"), "part"), .status = status(each), .decided = optional_text(each, "decided")};
      if (all_.names_files)
        for (const Json& file : list(each, "files"))
          part.passages.push_back({.path = text(file, "path"), .range = range(file)});
      part.requirements = requirements(each);
      all_.parts.push_back(std::move(part));
    }
    all_.requirements = requirements(of);
  }

  void files(const Json& of) {
    for (const Json& each : list(of, "files"))
      all_.files.push_back({.path = once(text(each, "path"), "file"), .sha256 = optional_text(each, "sha256")});
  }

  void criteria(const Json& of) {
    for (const Json& each : list(of, "criteria")) {
      Snapshot::Criterion criterion{.id = once(text(each, "id"), "criterion"),
                                    .level = optional_text(each, "level"),
                                    .settled = text(each, "settled")};
      for (const Json& given : list(each, "given"))
        criterion.given.push_back({.reviewer = text(given, "reviewer"),
                                   .level = text(given, "level"),
                                   .comment = optional_text(given, "comment")});
      all_.criteria.push_back(std::move(criterion));
    }
  }

  inline static const Json k_nothing = Json::array();
  Snapshot all_;
  std::string problem_;
  std::set<std::string> seen_;
};

/// How deep lists and groups are nested; of what is no JSON any number. The parser's own callback could tell as well,
/// and takes time in proportion to the square of a list's length.
std::size_t depth_of(std::string_view json) {
  std::size_t depth = 0, deepest = 0;
  bool is_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (is_text && c == '\\') {
      ++i;
    } else if (c == '"') {
      is_text = !is_text;
    } else if (!is_text && (c == '[' || c == '{')) {
      deepest = std::max(deepest, ++depth);
    } else if (!is_text && (c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

Error no_report(std::string message) {
  return {ErrorKind::usage, std::move(message),
          "Name a report that `rubricate check -o json:FILE` or `rubricate score -o json:FILE` wrote of the earlier "
          "hand-in."};
}

Expected<Snapshot> Reading::report(const Json& root) {
  const Json* const format = find(root, "format");
  all_.format = format != nullptr && format->is_string() ? format->get<std::string>() : "";
  const bool is_score = all_.format == k_score;
  if (!is_score && all_.format != k_report)
    return std::unexpected(
        no_report(all_.format.empty()
                      ? "it is JSON, and no report of rubricate's: nothing in it says which `format` it has"
                      : fmt::format("its format is “{}”, and {} or {} is wanted", all_.format, k_report, k_score)));
  all_.tool_version = text(object(root, "tool"), "version");
  const Json& rubric = object(root, "rubric");
  all_.rubric_id = text(rubric, "id");
  all_.rubric_version = text(rubric, "version");
  all_.rubric_sha256 = optional_text(rubric, "sha256");
  if (is_score) {
    all_.submission = text(root, "submission");
    const Json& checks = object(root, "checks");
    all_.names_files = find(checks, "files") != nullptr;
    if (all_.names_files) files(checks);
    parts(checks);
    criteria(root);
  } else {
    const Json& submission = object(root, "submission");
    all_.submission = text(submission, "name");
    files(submission);
    parts(root);
  }
  if (!problem_.empty()) return std::unexpected(no_report(fmt::format("the report is broken: {}", problem_)));
  return std::move(all_);
}

}  // namespace

Expected<Snapshot> read_previous(std::string_view bytes) {
  if (bytes.size() > k_largest_report)
    return std::unexpected(no_report(fmt::format("it has {}, and at most {} are read", size_in_words(bytes.size()),
                                                 size_in_words(k_largest_report))));
  if (depth_of(bytes) > k_deepest)
    return std::unexpected(no_report(fmt::format("lists and groups are nested in it more than {} deep", k_deepest)));
  const Json root = Json::parse(bytes, nullptr, false);
  if (root.is_discarded()) return std::unexpected(no_report("it is no JSON, or only the beginning of a report"));
  return Reading().report(root);
}

}  // namespace rubricate
