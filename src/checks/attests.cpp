// attests: statements at the top of a file.
#include <checks/agreement.hpp>
#include <checks/input.hpp>
#include <document/front_matter.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"ids",
     ParamType::titles,
     "What is to be stated at the top of the file, such as own-work",
     "",
     true,
     {},
     "[own-work]"},
};

constexpr Mistake k_mistakes[] = {
    {"attests/denied", "a statement that says no"},
    {"attests/missing", "a statement that is not there"},
    {"attests/unclear", "a statement that says neither yes nor no"},
};

// "Own work" as it stands in front matter: "own-work".
std::string key_of(std::string_view name) {
  std::string key = folded(name);
  std::ranges::replace_if(key, [](char c) { return c == ' ' || c == '_'; }, '-');
  return key;
}

struct Statement {
  Agreement agreement = Agreement::unclear;
  Place place;
};

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out) {}

  void run() {
    StatusSum sum;
    std::size_t made = 0;
    const auto& ids = *in_.params().get<std::vector<Title>>("ids");
    for (const Title& id : ids) {
      const Status status = check(id);
      sum.add(status);
      if (status == Status::passed) ++made;
    }
    report_missing();
    out_.result.status = sum.status();
    out_.result.found = fmt::format("{} of {}", plural(made, "statement"), ids.size());
    out_.result.wanted = "all";
  }

 private:
  Status check(const Title& id) {
    const std::string key = key_of(id.name);
    const std::optional<Statement> made = find(id);
    if (!made) {
      missing_.push_back(key);
      out_.result.entries.push_back({key, Status::cannot_tell, "not found", std::nullopt, {}});
      return Status::cannot_tell;
    }
    Status status = Status::passed;
    const std::string address = fmt::format("{}.{}", in_.requirement.address, key);
    if (made->agreement == Agreement::no) {
      status = Status::failed;
      out_.add("attests/denied", Severity::error, address, made->place,
               fmt::format("“{}” is answered with no; yes is wanted", key),
               fmt::format("If it is true after all, write {}: yes.", key));
    } else if (made->agreement == Agreement::unclear) {
      status = Status::cannot_tell;
      out_.add("attests/unclear", Severity::unsure, address, made->place,
               fmt::format("“{}” is answered with neither yes nor no", key),
               fmt::format("If you can say so, write {}: yes.", key));
    }
    out_.result.entries.push_back({key, status, "", made->place, {}});
    return status;
  }

  // What the files say of it; where they do not agree, that is unclear.
  [[nodiscard]] std::optional<Statement> find(const Title& id) const {
    std::vector<std::string> keys{key_of(id.name)};
    for (const std::string& other : id.also) keys.push_back(key_of(other));
    std::optional<Statement> made;
    for (const std::uint32_t index : in_.files) {
      const SubmittedFile& file = in_.submission.files[index];
      for (const auto& [key, value] : file.document.front_matter) {
        if (std::ranges::find(keys, key_of(key)) == keys.end()) continue;
        const Agreement agreement = agreement_in(value);
        if (!made)
          made = Statement{agreement, {index, front_matter_line(file.document, file.source.text, key)}};
        else if (made->agreement != agreement)
          made->agreement = Agreement::unclear;
      }
    }
    return made;
  }

  // All that are missing in one finding, so that they can be written in one go.
  void report_missing() {
    if (missing_.empty() || in_.texts.empty()) return;
    const std::uint32_t index = in_.texts.front().file;
    const bool has_front_matter = !in_.submission.files[index].document.front_matter_source.empty();
    std::vector<std::string> lines;
    for (const std::string& key : missing_) lines.push_back(fmt::format("`{}: yes`", key));
    const std::string joined = fmt::format("{}", fmt::join(lines, ", "));
    out_.add(
        "attests/missing", Severity::unsure, in_.requirement.address, Place{index, {0, 0}},
        fmt::format("{} not stated at the top of the file: {}", missing_.size() == 1 ? "this is" : "these are",
                    fmt::join(missing_, ", ")),
        has_front_matter
            ? fmt::format("If it is so, write {} between the two lines `---` at the top, each on its own line.", joined)
            : fmt::format("If it is so, put these at the very top of the file, each on its own line: `---`, {}, "
                          "`---`",
                          joined));
  }

  const CheckInput& in_;
  CheckOutput& out_;
  std::vector<std::string> missing_;  // keys
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_attests{"attests", "Statements at the top of the file", k_params, k_mistakes, run};

}  // namespace rubricate
