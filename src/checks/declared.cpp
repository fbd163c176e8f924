// declared: the word count that is written in the text is true.
#include <checks/input.hpp>
#include <checks/word_band.hpp>
#include <checks/word_claim.hpp>
#include <util/title.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"tolerance", ParamType::percent, "How far the number may be from the truth, rounded in the applicant's favour"},
};

constexpr Mistake k_mistakes[] = {
    {"declared/differs", "the text has clearly more or fewer words than it says"},
    {"declared/may-differ", "the number may be meant or counted in another way"},
    {"declared/several", "several numbers are written, and they differ"},
    {"declared/missing", "no word count is written in the text"},
};

constexpr std::size_t k_most_reported = 20;

// A claim and where it stands.
struct Written {
  WordClaim claim;
  Span text;  // empty for front matter
  Place place;
  std::uint32_t before = 0;  // words
};

// What a claim may count.
struct Count {
  WordRange counted;         // as the rubric counts
  std::uint32_t fewest = 0;  // without names and dates above the text, and what stands behind the claim
  std::uint32_t every = 0;   // as a word processor does, which counts whatever is there
};

// Finds the claims of one text, and what each may be meant to count.
class Claims {
 public:
  Claims(const Text& text, const Counting& counting) : text_(text), counting_(counting), words_(text, counting) {
    find_in_front_matter();
    find_in_text();
    weigh_by_place();
  }

  [[nodiscard]] const std::vector<Written>& written() const { return written_; }

  /// All of the text.
  [[nodiscard]] Count whole(const Written& written) const {
    Count whole = without(count(text_.span()), std::min(claim_words_, k_little));
    const std::uint32_t behind = words_behind(written);
    const std::uint32_t around = head_words_ + (behind <= k_little && !written.text.empty() ? behind : 0);
    whole.fewest -= std::min(whole.fewest, around);
    return whole;
  }

  /// From the title above the claim to the one below.
  [[nodiscard]] Count section(const Written& written) const {
    const auto below = std::ranges::upper_bound(titles_, written.text.begin, {}, &Span::begin);
    const std::uint32_t begin = below == titles_.begin() ? text_.span().begin : std::prev(below)->end;
    const std::uint32_t end = below == titles_.end() ? text_.span().end : below->begin;
    return without(count({begin, end}), words_.count(written.text).least);
  }

 private:
  [[nodiscard]] Count count(Span stretch) const {
    const Tally tally = words_.tally(stretch);
    Count count{word_range(tally, counting_), 0, 0};
    for (const std::uint32_t words : tally) count.every += words;
    return count;
  }

  // Claims themselves are mostly written when the counting is over.
  static Count without(Count count, std::uint32_t claim_words) {
    count.counted.least -= std::min(count.counted.least, claim_words);
    count.fewest = count.counted.least;
    return count;
  }

  void find_in_front_matter() {
    const bool is_whole_file = text_.first <= 1 && text_.end == text_.document->blocks.size();
    if (!is_whole_file) return;
    for (const auto& [key, value] : text_.document->front_matter) {
      const std::string name = title_key(key);
      if (name != "word count" && name != "wordcount" && name != "words") continue;
      if (const auto claim = parse_word_claim("words: " + value))
        written_.push_back({*claim, {}, {text_.file, text_.document->front_matter_source}});
    }
  }

  void find_in_text() {
    const std::vector<Block>& blocks = text_.document->blocks;
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = blocks[i];
      if (block.kind == BlockKind::heading) titles_.push_back(block.text);
      if (block.kind == BlockKind::row)
        look_at(block.text);  // "| Word count | 498 |"
      else if (is_leaf(block.kind))
        look_at_lines(block);
    }
  }

  void look_at_lines(const Block& leaf) {
    const bool may_claim = leaf.kind != BlockKind::code && leaf.kind != BlockKind::cell;
    const std::uint32_t before = words_before_;
    for (std::uint32_t at = leaf.text.begin; at < leaf.text.end;) {
      const std::size_t size = text_.document->view({at, leaf.text.end}).find('\n');
      const Span line{at, size == std::string_view::npos ? leaf.text.end : at + static_cast<std::uint32_t>(size)};
      if (may_claim && !look_at(line)) look_into_brackets(line);
      words_before_ += words_of_text(line);
      at = line.end + 1;
    }
    // Short lines above the text: its title, who wrote it, when.
    constexpr std::uint32_t k_short = 20;  // words
    is_head_ = is_head_ && words_before_ - before < k_short && words_before_ <= k_little;
    if (is_head_) head_words_ = words_before_;
  }

  // "… the end. (Word count: 498)"
  void look_into_brackets(Span line) {
    const std::string_view words = text_.document->view(line);
    for (std::size_t open = words.find('('); open != std::string_view::npos; open = words.find('(', open + 1)) {
      const std::size_t close = std::min(words.find_first_of("()", open + 1), words.size());
      const Span inside{line.begin + static_cast<std::uint32_t>(open) + 1,
                        line.begin + static_cast<std::uint32_t>(close)};
      const auto claim = parse_word_claim(text_.document->view(inside));
      if (claim && claim->kind != WordClaim::Kind::length) add(*claim, inside);
    }
  }

  bool look_at(Span line) {
    const auto claim = parse_word_claim(text_.document->view(line));
    if (claim) add(*claim, line);
    return claim.has_value();
  }

  void add(WordClaim claim, Span line) {
    const auto copied = std::ranges::upper_bound(text_.copied_prompts, line.begin, {}, &Span::end);
    if (copied != text_.copied_prompts.end() && copied->begin < line.end) return;
    written_.push_back({claim, line, text_.place(line), words_before_});
    claim_words_ += words_.count(line).least;
  }

  [[nodiscard]] std::uint32_t words_of_text(Span line) const {
    const Tally tally = words_.tally(line);
    std::uint32_t words = 0;
    for (std::size_t i = 0; i < element_count; ++i)
      if (i != index(Element::references) && i != index(Element::footnotes)) words += tally[i];
    return words;
  }

  [[nodiscard]] std::uint32_t words_behind(const Written& written) const {
    return words_before_ - written.before - words_of_text(written.text);
  }

  // A count is written at the beginning, with no more before it than a title and a name, or at the end, with no more
  // behind it than a remark or the references. "500 words" may be the limit, where a count is written as well.
  void weigh_by_place() {
    const auto is_length = [](const Written& written) { return written.claim.kind == WordClaim::Kind::length; };
    const auto is_amid = [&](const Written& written) {
      return !written.text.empty() && written.before > k_little && words_behind(written) > k_little;
    };
    std::erase_if(written_, [&](const Written& written) { return is_length(written) && is_amid(written); });
    if (!std::ranges::all_of(written_, is_length)) std::erase_if(written_, is_length);
    for (Written& written : written_)
      if (is_amid(written)) written.claim.kind = WordClaim::Kind::loose;
  }

  static constexpr std::uint32_t k_little = 50;  // words

  const Text& text_;
  const Counting& counting_;
  TextWords words_;
  std::vector<Written> written_;
  std::vector<Span> titles_;
  std::uint32_t words_before_ = 0;  // the place that is looked at
  std::uint32_t head_words_ = 0;
  std::uint32_t claim_words_ = 0;  // of all claims
  bool is_head_ = true;
};

bool fits(std::uint64_t claimed, std::uint64_t least, std::uint64_t most, double percent, std::uint64_t slack = 0) {
  Band band = widened(Band{least, most}, percent);
  band.min -= std::min(band.min, slack);
  return claimed <= *band.max + slack && claimed >= band.min;
}

// Word processors do not agree with one another to the last word.
bool nearly_fits(std::uint64_t claimed, const Count& count, double tolerance) {
  constexpr double k_share = 2;  // per cent
  constexpr std::uint64_t k_words = 5;
  const std::uint64_t most = std::max(count.counted.most, count.every);
  return fits(claimed, count.fewest, most, tolerance + k_share) ||
         fits(claimed, count.fewest, most, tolerance, k_words);
}

struct Judged {
  Status status = Status::passed;
  WordRange counted;
  std::string_view help;
};

// `is_only`: there is no other text that the claim might speak of.
// One text, and not a section of a document that holds other parts, whose words may be counted as well.
bool is_whole_answer(const CheckInput& in) {
  if (in.texts.size() != 1) return false;
  const Text& text = in.texts.front();
  return text.first <= 1 && text.end == text.document->blocks.size();
}

Judged judge_claim(const Written& written, const Claims& claims, double tolerance, bool is_only) {
  constexpr std::string_view k_near =
      "Word processors differ a little, and some people leave out a title or a name. If yours shows this number, leave "
      "it.";
  constexpr std::string_view k_unclear =
      "A program cannot tell what the number is meant to count. If it is the whole text, correct it.";
  const std::uint64_t claimed = written.claim.words;
  const Count whole = claims.whole(written);
  if (fits(claimed, whole.counted.least, whole.counted.most, tolerance)) return {Status::passed, whole.counted, ""};
  if (nearly_fits(claimed, whole, tolerance)) return {Status::cannot_tell, whole.counted, k_near};
  const bool may_be_meant_otherwise =
      written.claim.kind != WordClaim::Kind::plain || !is_only ||
      (!written.text.empty() && nearly_fits(claimed, claims.section(written), tolerance));
  if (may_be_meant_otherwise) return {Status::cannot_tell, whole.counted, k_unclear};
  return {Status::failed, whole.counted, "Count again, and correct the number."};
}

void run(const CheckInput& in, CheckOutput& out) {
  const double* given = in.params().get<double>("tolerance");
  const double tolerance = given != nullptr ? *given : 0;
  const std::string& address = in.requirement.address;
  StatusSum sum;
  std::size_t claimed = 0;  // texts
  for (const Text& text : in.texts) {
    const Claims claims(text, in.rubric.counting);
    const std::vector<Written>& all = claims.written();
    if (all.empty()) continue;
    const Written& first = all.front();
    const bool differ =
        std::ranges::any_of(all, [&](const Written& written) { return written.claim.words != first.claim.words; });
    const Judged judged = judge_claim(first, claims, tolerance, is_whole_answer(in));
    const Status status = differ ? Status::cannot_tell : judged.status;
    sum.add(status);
    out.result.found = ++claimed > 1 ? fmt::format("{} written", plural(claimed, "word count"))
                       : differ      ? std::string("several word counts written")
                                : fmt::format("{} written, {} counted", first.claim.words, to_string(judged.counted));
    if (out.findings.size() >= k_most_reported) continue;
    if (differ)
      out.add("declared/several", Severity::unsure, address, first.place,
              fmt::format("several word counts are written, and they differ; the first is here; the text has {}",
                          to_string(judged.counted)),
              "Leave only the one that counts the whole text.");
    else if (status != Status::passed)
      out.add(
          status == Status::failed ? std::string_view("declared/differs") : std::string_view("declared/may-differ"),
          status == Status::failed ? Severity::error : Severity::unsure, address, first.place,
          fmt::format("{} written here; the text has {}", plural(first.claim.words, "word"), to_string(judged.counted)),
          std::string(judged.help));
  }
  out.result.wanted = "as counted" + (given != nullptr ? fmt::format(" ±{:g} %", tolerance) : "");
  if (claimed == 0) {
    sum.add(Status::cannot_tell);
    out.result.found = "no word count written";
    out.add("declared/missing", Severity::unsure, address, beginning(in.texts), "no word count is written in the text",
            "Write a line “Word count: …” at the beginning or the end, with the number that your word processor "
            "shows.");
  }
  out.result.status = sum.status();
}

}  // namespace

extern const CheckKind k_declared{"declared", "The word count written in the text is true", k_params, k_mistakes, run};

}  // namespace rubricate
