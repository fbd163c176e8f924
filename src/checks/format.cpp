// format: which file types are allowed or preferred.
#include <checks/input.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"kinds", ParamType::extensions, "File types by their usual endings: pdf, docx, md; jpg stands for jpeg too", "",
     true},
};

constexpr Mistake k_mistakes[] = {
    {"format/type", "a file of another type than the guidelines name"},
};

// Two endings of one type.
std::string_view same_type(std::string_view extension) {
  constexpr auto k_same = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"jpeg", "jpg"}, {"markdown", "md"}, {"htm", "html"}, {"tif", "tiff"}, {"mpeg", "mpg"}});
  for (const auto& [other, usual] : k_same)
    if (extension == other) return usual;
  return extension;
}

// False where the bytes are those of another type than the ending says: "plan.pdf" that is a Word document.
bool is_of_its_name(const SubmittedFile& file) { return file.named_type.empty(); }

std::string type_of(const SubmittedFile& file) {
  if (!is_of_its_name(file)) return fmt::format(".{} file", file.facts.type);
  return file.extension.empty() ? "file without an ending" : fmt::format(".{} file", file.extension);
}

// "2 .md files, 1 .docx file": as many types as fit a row.
std::string counted(const std::vector<std::string>& types) {
  constexpr std::size_t k_most = 3;
  std::map<std::string, std::size_t> counts;
  for (const std::string& type : types) ++counts[type];
  std::vector<std::string> words;
  for (const auto& [type, count] : counts) {
    if (words.size() == k_most) {
      words.emplace_back("…");
      break;
    }
    words.push_back(type.starts_with('.') ? plural(count, type) : plural(count, type, "files without an ending"));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

void run(const CheckInput& in, CheckOutput& out) {
  const auto& kinds = *in.params().get<std::vector<std::string>>("kinds");
  const auto allowed = [&](const SubmittedFile& file) {
    // By what stands in it, where that tells; the ending decides between types that look alike, such as docx and docm.
    const std::string_view named = same_type(file.extension), held = same_type(file.facts.type);
    return std::ranges::any_of(kinds, [&](const std::string& kind) {
      const std::string_view wanted = same_type(kind);
      return is_of_its_name(file) ? wanted == named : wanted == held;
    });
  };
  // An answer that is there in a format as asked may be there in another one as well.
  const auto answer = [&](std::uint32_t index) { return in.submission.files[index].copy_of.value_or(index); };
  std::unordered_set<std::uint32_t> answers;
  for (const std::uint32_t index : in.files)
    if (allowed(in.submission.files[index])) answers.insert(answer(index));
  std::vector<std::string> others;
  for (const std::uint32_t index : in.files) {
    const SubmittedFile& file = in.submission.files[index];
    if (answers.contains(answer(index))) continue;
    others.push_back(type_of(file));
    out.add("format/type", in.requirement.advisory ? Severity::warning : Severity::error, in.requirement.address,
            Place{index, {0, 0}},
            fmt::format("this is a {}; the guidelines {} {}", type_of(file),
                        in.requirement.advisory ? "prefer" : "ask for", fmt::join(kinds, ", ")),
            fmt::format("Save it as {} before you hand it in.", fmt::join(kinds, " or ")));
  }
  out.result.wanted = fmt::format("{}", fmt::join(kinds, ", "));
  out.result.found = others.empty() ? "as asked" : counted(others);
  out.result.status = others.empty() ? Status::passed : Status::failed;
}

}  // namespace

extern const CheckKind k_format{"format", "Files are of these types", k_params, k_mistakes, run, false};

}  // namespace rubricate
