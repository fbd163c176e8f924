// references: citations in the text and the list of references agree.
#include <checks/input.hpp>
#include <checks/reference_list.hpp>
#include <checks/sources.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr Mistake k_mistakes[] = {
    {"references/no-entry", "a citation that the list of references has no entry for"},
    {"references/not-cited", "an entry of the list that no citation was found for"},
    {"references/no-list", "citations, and no list of references"},
    {"references/no-citation", "a list of references, and no citation that a program sees"},
    {"references/none", "neither citations nor a list of references"},
};

constexpr std::size_t k_most_reported = 20;  // of each mistake

// A citation without an entry, and what it may mean.
struct Missing {
  const CitedSource* source = nullptr;
  ReferenceIndex::Near near;
};

// Which citation means which entry.
struct Comparison {
  std::size_t cited = 0;      // sources that the checked text cites
  std::size_t listed = 0;     // entries in the checked text
  bool is_any_cited = false;  // in the whole submission
  std::vector<Missing> missing;
  std::vector<std::uint32_t> not_cited;  // entries
};

Comparison compare(const Sources& all) {
  constexpr int k_most_looks = 200;  // for slips, which cost more than looking up
  const ReferenceIndex index(all.references);
  std::vector<bool> is_cited(all.references.size());
  Comparison comparison;
  int looks = 0;
  for (const CitedSource& source : all.cited) {
    const std::vector<std::uint32_t> entries = index.find(source.citation);
    for (const std::uint32_t entry : entries) is_cited[entry] = true;
    comparison.is_any_cited = comparison.is_any_cited || source.citation.surely || !entries.empty();
    if (entries.empty()) {
      const auto near = looks++ < k_most_looks ? index.near(source.citation) : ReferenceIndex::Near{};
      const bool is_slip = near.slip != ReferenceIndex::Slip::none;
      if (is_slip) is_cited[near.entry] = true;  // told with the citation
      if (!source.place.is_checked || (!is_slip && !source.citation.surely)) continue;
      comparison.missing.push_back({&source, near});
    }
    if (source.place.is_checked) ++comparison.cited;
  }
  for (std::uint32_t i = 0; i < all.references.size(); ++i) {
    if (!all.places[i].is_checked) continue;
    ++comparison.listed;
    if (!is_cited[i]) comparison.not_cited.push_back(i);
  }
  return comparison;
}

// Tells what a comparison came to.
class Teller {
 public:
  Teller(const CheckInput& in, CheckOutput& out, const Sources& all) : in_(in), out_(out), all_(all) {}

  void tell(const Comparison& found) {
    out_.result.found =
        fmt::format("{} cited, {}", plural(found.cited, "source"), plural(found.listed, "entry", "entries"));
    if (found.cited == 0 && found.listed == 0)
      add("references/none", beginning(in_.texts), "neither citations nor a list of references were found",
          "If you used no sources, a reader will see that; if you did, cite them, such as (Name, 2009) or [3], and "
          "list "
          "them under the heading “References”.");
    else if (!found.is_any_cited && found.cited == 0)
      add("references/no-citation", first_listed(),
          fmt::format("a list of references with {}, and no citation that a program sees, such as (Name, 2009) or [3]",
                      plural(found.listed, "entry", "entries")),
          "If you cite in another way, leave it; if not, say in the text where you used each source.");
    else if (all_.references.empty())
      add("references/no-list", place(found.missing.front().source->place),
          fmt::format("{} cited, and no list of references with an entry was found",
                      plural(found.cited, "source is", "sources are")),
          "List them at the end, under the heading “References”.");
    else
      tell_differences(found);
    out_.result.status = out_.findings.empty() ? Status::passed : Status::cannot_tell;
  }

 private:
  void tell_differences(const Comparison& found) {
    if (!found.missing.empty()) out_.result.found += fmt::format("; {} not listed", found.missing.size());
    if (!found.not_cited.empty()) out_.result.found += fmt::format("; {} not cited", found.not_cited.size());
    for (const Missing& missing : std::span(found.missing).first(std::min(found.missing.size(), k_most_reported)))
      add("references/no-entry", place(missing.source->place), "this source is not in the list of references",
          help(missing));
    for (const std::uint32_t entry :
         std::span(found.not_cited).first(std::min(found.not_cited.size(), k_most_reported)))
      add("references/not-cited", place(all_.places[entry]), "no citation of this entry was found in the text",
          "Cite it where you used it, or take it out of the list. If it is cited in other words, leave it.");
  }

  [[nodiscard]] std::string help(const Missing& missing) const {
    if (missing.near.slip == ReferenceIndex::Slip::spelling)
      return fmt::format("The entry in {} is spelled almost the same: did you mean that one?", where(missing));
    if (missing.near.slip == ReferenceIndex::Slip::year)
      return fmt::format("The entry in {} has the same name and another year: did you mean that one?", where(missing));
    return "Add it to the list, or take the citation out. If this cites nothing, leave it.";
  }

  // "line 14", "line 14 of sources.md"
  [[nodiscard]] std::string where(const Missing& missing) const {
    const SourcePlace& entry = all_.places[missing.near.entry];
    const SubmittedFile& file = in_.submission.files[entry.file];
    const std::string line = lines(Text{entry.file, &file.document, 0, 0, {}, &file.source}, entry.text);
    return entry.file == missing.source->place.file ? line : fmt::format("{} of {}", line, file.source.path);
  }

  [[nodiscard]] Place place(const SourcePlace& found) const {
    return {found.file, in_.submission.files[found.file].document.source_of(found.text)};
  }

  [[nodiscard]] std::optional<Place> first_listed() const {
    const auto first = std::ranges::find(all_.places, true, &SourcePlace::is_checked);
    return first == all_.places.end() ? beginning(in_.texts) : place(*first);
  }

  void add(std::string_view id, std::optional<Place> place, std::string message, std::string help) {
    out_.add(id, Severity::unsure, in_.requirement.address, place, std::move(message), std::move(help));
  }

  const CheckInput& in_;
  CheckOutput& out_;
  const Sources& all_;
};

void run(const CheckInput& in, CheckOutput& out) {
  const Sources all = collect_sources(in);
  Teller(in, out, all).tell(compare(all));
}

}  // namespace

extern const CheckKind k_references{"references", "Citations and the list of references agree", {}, k_mistakes, run};

}  // namespace rubricate
