// Until the reader of PDFs is merged, which takes this file away.
#include <extract/pdf.hpp>
namespace rubricate {
std::span<const std::string_view> pdf_arguments() { return {}; }
ReadResult<void> read_pdf_layout(std::string_view, DocumentRecorder&, ArtifactFacts&) { return {}; }
ReadProblem pdf_problem(int, std::string_view) { return {}; }
}  // namespace rubricate
