// privacy: who may be named, and how; addresses and telephone numbers.
#include <checks/input.hpp>
#include <checks/listed_names.hpp>
#include <checks/own_text.hpp>
#include <checks/person_names.hpp>
#include <document/front_matter.hpp>
#include <document/words.hpp>
#include <util/ascii.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <optional>
#include <set>

namespace rubricate {
namespace {

constexpr std::string_view k_names[] = {"any", "first", "none"};
constexpr std::string_view k_allow[] = {"allow", "forbid"};

constexpr Param k_params[] = {
    {"names", ParamType::choice, "How people may be named: in any way, by first names only, not at all", "any", false,
     k_names},
    {"emails", ParamType::choice, "Whether e-mail addresses may stand in the text", "allow", false, k_allow},
    {"phones", ParamType::choice, "Whether telephone numbers may stand in the text", "allow", false, k_allow},
    {"file-names", ParamType::choice, "Whether names of people may stand in the names of files", "allow", false,
     k_allow},
};

constexpr Mistake k_mistakes[] = {
    {"privacy/full-name", "what looks like somebody's surname, where only first names are wanted"},
    {"privacy/name", "what looks like somebody's name, where nobody is to be named"},
    {"privacy/author", "the author's name at the top of the file, or in what the file says of itself"},
    {"privacy/position", "a picture or film that says where on earth it was taken"},
    {"privacy/email", "an e-mail address"},
    {"privacy/phone", "what looks like a telephone number"},
    {"privacy/file-name", "what looks like somebody's name in the name of a file"},
    {"privacy/not-read", "a file whose text cannot be read"},
};

constexpr std::size_t k_most_reported = 20;
constexpr std::ptrdiff_t k_fewest_digits = 7;  // of a telephone number; "+1.6.1" is a version

// What stands in a file's name with capitals, so that it reads like a title: "part_1-mariaG" → "Part 1 Maria G".
std::string spelled_out(std::string_view path) {
  std::string text;
  char before = ' ';
  for (const char c : path) {
    const bool small = is_small_letter(c);
    const bool capital = is_capital(c);
    const bool letter = small || capital || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (!letter && !is_digit(c)) {
      text += c == '/' ? '/' : ' ';
    } else {
      if (capital && is_small_letter(before)) text += ' ';
      const bool begins = text.empty() || text.back() == ' ' || text.back() == '/';
      text += small && begins ? static_cast<char>(c - 'a' + 'A') : c;
    }
    before = c;
  }
  return text;
}

std::string_view without_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot < path.find_last_of('/') + 1 ? path : path.substr(0, dot);
}

// A name in front matter, given as "Maria Gonzalez" or "Maria".
bool is_full_name(std::string_view value) {
  const std::vector<PersonName> names = find_person_names(value);
  return has_form_of_full_name(value) ||
         std::ranges::any_of(names, [](const PersonName& name) { return name.kind != PersonName::Kind::first; });
}

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out) {
    if (const auto* names = input.params().get<std::string>("names")) names_ = *names;
  }

  void run() {
    const bool wants_text = names_ != "any" || forbids("emails") || forbids("phones");
    std::set<std::uint32_t> files;
    for (const Text& text : in_.texts) {
      if (names_ != "any") look_for_names(text);
      if (forbids("emails")) look_for_emails(text);
      if (forbids("phones"))
        look_for(text, "<phone>", "privacy/phone", "this looks like a telephone number; none are wanted here",
                 k_fewest_digits);
      if (names_ != "any" && files.insert(text.file).second) look_at_author(text.file);
    }
    if (names_ != "any")
      for (const std::uint32_t file : named_files()) look_at_facts(file);
    if (forbids("file-names"))
      for (const std::uint32_t file : named_files()) look_at_file_name(file);
    if (wants_text) report_not_read();
    sum_up();
  }

 private:
  [[nodiscard]] bool forbids(std::string_view what) const {
    const auto* value = in_.params().get<std::string>(what);
    return value != nullptr && *value == "forbid";
  }

  void report(std::string_view id, Place place, std::string message, std::string help) {
    ++places_;
    if (out_.findings.size() < k_most_reported)
      out_.add(id, Severity::unsure, in_.requirement.address, place, std::move(message), std::move(help));
  }

  // Each name is told once, where it stands first.
  void look_for_names(const Text& text) {
    std::vector<PersonName> found = names_in(text);
    for (const Span span : find_listed_names(in_, text)) found.push_back({span, PersonName::Kind::full});
    std::ranges::sort(found, {}, [](const PersonName& name) { return std::pair(name.text.begin, ~name.text.end); });
    std::uint32_t end = 0;
    for (const PersonName& name : found) {
      if (name.text.begin < end) continue;
      end = name.text.end;
      if (names_ == "first" && name.kind == PersonName::Kind::first) continue;
      if (told_.insert(folded(text.document->view(name.text))).second) report_name(text.place(name.text));
    }
  }

  void report_name(Place place) {
    if (names_ == "first")
      report("privacy/full-name", place, "this looks like somebody's surname; only first names are wanted",
             "If it is, leave the surname out.");
    else
      report("privacy/name", place, "this looks like somebody's name; nobody is to be named",
             "If it is, say who they are to you instead: a neighbour, a colleague.");
  }

  [[nodiscard]] std::vector<PersonName> names_in(const Text& text) const {
    const Document& document = *text.document;
    const std::vector<ElementSpan> elements = element_spans(document, text.first, text.end, text.copied_prompts);
    auto element = elements.begin();
    std::vector<PersonName> found;
    for (const OwnText& piece : own_text(text)) {
      while (element != elements.end() && element->text.end <= piece.text.begin) ++element;
      const bool is_cited = element != elements.end() && element->element == Element::references;
      const Block& block = document.blocks[piece.block];
      if (is_cited || block.kind == BlockKind::code) continue;
      const bool is_head = block.kind == BlockKind::cell && document.blocks[block.parent].header;
      for (PersonName name :
           find_person_names(document.view(piece.text), is_head || block.kind == BlockKind::heading)) {
        name.text = {name.text.begin + piece.text.begin, name.text.end + piece.text.begin};
        found.push_back(name);
      }
      for (PersonName name : find_introduced_names(document.view(piece.text))) {
        name.text = {name.text.begin + piece.text.begin, name.text.end + piece.text.begin};
        found.push_back(name);
      }
    }
    return found;
  }

  void look_for_emails(const Text& text) {
    const std::string message = "this is an e-mail address; none are wanted here";
    look_for(text, "<email>", "privacy/email", message);
    for (const Link* link : links_in(text))
      if (link->kind != Link::Kind::autolink && link->target.starts_with("mailto:"))
        report("privacy/email", {text.file, link->source}, message, "Leave it out.");
  }

  void look_for(const Text& text, std::string_view pattern, std::string_view id, const std::string& message,
                std::ptrdiff_t fewest_digits = 0) {
    const auto term = Term::compile(pattern);
    if (!term) return;
    for (const OwnText& piece : own_text(text)) {
      const std::string_view paragraph = text.document->view(piece.text);
      for (const Span match : term->find_all(paragraph))
        if (std::ranges::count_if(paragraph.substr(match.begin, match.size()), is_digit) >= fewest_digits)
          report(id, text.place({piece.text.begin + match.begin, piece.text.begin + match.end}), message,
                 "Leave it out.");
    }
  }

  void look_at_author(std::uint32_t index) {
    const SubmittedFile& file = in_.submission.files[index];
    for (const auto& [key, value] : file.document.front_matter) {
      const std::string name = folded(key);
      if (name != "author" && name != "authors" && name != "name" && name != "by" && name != "student") continue;
      if (names_ == "first" ? !is_full_name(value) : title_key(value).empty()) continue;
      const Place place{index, front_matter_line(file.document, file.source.text, key)};
      report("privacy/author", place,
             names_ == "first" ? "this looks like a surname; only first names are wanted"
                               : "this looks like the author's name; nobody is to be named",
             "If it is, take it out.");
    }
  }

  // Names and places that a program wrote into the file, and that nobody sees who looks at it.
  void look_at_facts(std::uint32_t index) {
    const ArtifactFacts& facts = in_.submission.files[index].facts;
    const bool names_somebody = names_ == "first" ? is_full_name(facts.author) : !title_key(facts.author).empty();
    if (names_somebody)
      report("privacy/author", {index, {0, 0}},
             fmt::format("the file says of itself that its author is “{}”; {}", facts.author,
                         names_ == "first" ? "only first names are wanted" : "nobody is to be named"),
             "Take it out: in Word under File > Info > Inspect Document, in LibreOffice under File > Properties; of a "
             "picture or PDF, in its properties.");
    if (facts.has_position)
      report("privacy/position", {index, {0, 0}}, "where on earth it was taken stands in this file (GPS)",
             "Take it out: send the picture without its location, or save a screenshot of it.");
  }

  // On the submission as a whole, files that answer no part are sent in as well.
  [[nodiscard]] std::vector<std::uint32_t> named_files() const {
    std::vector<std::uint32_t> files(in_.files.begin(), in_.files.end());
    if (!in_.requirement.address.contains('.'))
      files.insert(files.end(), in_.submission.unclaimed.begin(), in_.submission.unclaimed.end());
    return files;
  }

  void look_at_file_name(std::uint32_t file) {
    const std::string text = spelled_out(without_ending(in_.submission.files[file].source.path));
    if (!find_person_names(text).empty())
      report("privacy/file-name", {file, {0, 0}}, "somebody's name seems to stand in the name of this file",
             "If so, give the file another name.");
  }

  void report_not_read() {
    for (const std::uint32_t index : in_.files) {
      const SubmittedFile& file = in_.submission.files[index];
      const bool holds_text = file.kind == FileKind::document || file.kind == FileKind::text;
      if (file.state == FileState::read || !holds_text) continue;
      if (!is_untested_)
        out_.add("privacy/not-read", Severity::unsure, in_.requirement.address, Place{index, {0, 0}},
                 "this file was not looked into, so names may stand in it", "Look at it yourself.");
      is_untested_ = true;
    }
  }

  void sum_up() {
    out_.result.status = is_untested_ ? Status::untested : places_ > 0 ? Status::cannot_tell : Status::passed;
    out_.result.found = places_ == 0 ? "nothing found" : fmt::format("{} to look at", plural(places_, "place"));
    std::vector<std::string_view> wanted;
    if (names_ == "first") wanted.emplace_back("first names only");
    if (names_ == "none") wanted.emplace_back("no names");
    if (forbids("emails")) wanted.emplace_back("no e-mail addresses");
    if (forbids("phones")) wanted.emplace_back("no telephone numbers");
    if (forbids("file-names")) wanted.emplace_back("no names of people in file names");
    out_.result.wanted = fmt::format("{}", fmt::join(wanted, ", "));
  }

  const CheckInput& in_;
  CheckOutput& out_;
  std::string names_ = "any";
  std::set<std::string, std::less<>> told_;  // names, folded
  std::size_t places_ = 0;
  bool is_untested_ = false;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_privacy{"privacy", "People are named only as the guidelines allow", k_params, k_mistakes, run,
                                 false};

}  // namespace rubricate
