// Remedies, by the file's type and by what went wrong: menus as Word, LibreOffice, Google Docs and Apple's programs
// name them today.
#include <extract/file_type.hpp>
#include <extract/remedies.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

struct Remedy {
  std::string_view type;
  std::string_view text;
};

constexpr std::string_view k_fetch_document =
    "Open the link, save the document itself (in Google Docs: File > Download > Microsoft Word or PDF; elsewhere: "
    "Download or Save As) and put that file into the folder in place of the link.";
constexpr std::string_view k_save_picture =
    "Open it in a picture program, export or save it as JPEG (.jpg) or PNG, and hand that in.";
constexpr std::string_view k_unpack =
    "Unpack it (double-click, then Extract) and put the files themselves into the folder.";

/// For types that are not read at all.
constexpr auto k_by_type = std::to_array<Remedy>({
    {"doc",
     "Open it in Word or LibreOffice, choose File > Save As, pick Word document (.docx) as the type, and hand in the "
     "new "
     "file."},
    {"rtf",
     "Open it in Word or LibreOffice, choose File > Save As, pick Word document (.docx) as the type, and hand in the "
     "new "
     "file."},
    {"wpd",
     "Open it in LibreOffice or Word, choose File > Save As, pick Word document (.docx) as the type, and hand in the "
     "new "
     "file."},
    {"pages", "Open it in Pages, choose File > Export To > Word (or PDF), and hand in the file that this makes."},
    {"key", "Open it in Keynote, choose File > Export To > PowerPoint (or PDF), and hand in the file that this makes."},
    {"numbers", "Open it in Numbers, choose File > Export To > Excel (or PDF), and hand in the file that this makes."},
    {"pub", "Open it in Publisher, choose File > Save As, pick PDF as the type, and hand in the PDF."},
    {"one", "Open it in OneNote, choose File > Export > PDF, and hand in the PDF."},
    {"epub", "Hand in the document that the book was made from (.docx, .odt), or a PDF of it."},
    {"ps",
     "Convert it to PDF (on a Mac, with LibreOffice Draw, or with the program that made it) and hand in the PDF."},
    {"ppt",
     "Open it in PowerPoint or LibreOffice, choose File > Save As, pick PowerPoint presentation (.pptx) as the type, "
     "and "
     "hand in the new file."},
    {"xls",
     "Open it in Excel or LibreOffice, choose File > Save As, pick Excel workbook (.xlsx) as the type, or choose PDF "
     "when "
     "it is to be read as a page."},
    {"msg",
     "Open it in Outlook, choose File > Print and print it to PDF, or save what is attached to it; hand that in."},
    {"heic",
     "Export it as JPEG (on a Mac: open it in Preview and choose File > Export; on an iPhone: Settings > Camera > "
     "Formats > Most Compatible for new ones) and hand in the .jpg."},
    {"avif", k_save_picture},
    {"psd", k_save_picture},
    {"ico", k_save_picture},
    {"7z", k_unpack},
    {"rar", k_unpack},
    {"gz", k_unpack},
    {"bz2", k_unpack},
    {"xz", k_unpack},
    {"tar", k_unpack},
    {"url", k_fetch_document},
    {"webloc", k_fetch_document},
    {"desktop", k_fetch_document},
    {"gdoc", k_fetch_document},
    {"lnk",
     "The shortcut works on one computer only: find the file itself there (right-click the shortcut, Open file "
     "location) "
     "and put that into the folder."},
    {"icloud",
     "Open the folder in Finder, click the cloud beside the file so that it is downloaded, and copy it again."},
    {"appledouble", "Delete it; the file that counts has the same name without ._ at the beginning."},
    {"exe", "Hand in the document itself; a program is never opened."},
    {"elf", "Hand in the document itself; a program is never opened."},
});

/// How to take a password off.
constexpr auto k_passwords = std::to_array<Remedy>({
    {"pdf",
     "Take the password off: open it with the password, print it to PDF (or save the original document as PDF without "
     "one), and hand in the new file."},
    {"odt",
     "Take the password off: open it in LibreOffice, choose File > Save As, clear \"Save with password\", and hand in "
     "the new file."},
    {"odp",
     "Take the password off: open it in LibreOffice, choose File > Save As, clear \"Save with password\", and hand in "
     "the new file."},
    {"pages", "Take the password off: open it in Pages and choose File > Change Password > Remove Password."},
    {"key", "Take the password off: open it in Keynote and choose File > Change Password > Remove Password."},
    {"zip", "Pack the files again without a password, or put them into the folder as they are."},
    {"docx",
     "Take the password off: open it in Word, choose File > Info > Protect Document > Encrypt with Password, empty the "
     "box, and save."},
    {"pptx",
     "Take the password off: open it in PowerPoint, choose File > Info > Protect Presentation > Encrypt with Password, "
     "empty the box, and save."},
});

template <std::size_t N>
std::string_view find(const std::array<Remedy, N>& remedies, std::string_view type, std::string_view otherwise) {
  const auto* const found = std::ranges::find(remedies, type, &Remedy::type);
  return found == remedies.end() ? otherwise : found->text;
}

bool is_kind(std::string_view type_id, FileKind kind) {
  const FileType* const type = find_file_type(type_id);
  return type != nullptr && type->kind == kind;
}

std::string_view again(std::string_view type_id) {
  if (is_kind(type_id, FileKind::image))
    return "Export the picture again from the program or phone it came from, open the copy to see that it is whole, "
           "and "
           "hand that in.";
  if (is_kind(type_id, FileKind::audio) || is_kind(type_id, FileKind::video))
    return "Copy or export the recording again from where it was made, play the copy to its end, and hand that in.";
  if (is_kind(type_id, FileKind::archive))
    return "Pack or download it again, open the copy to see that it is whole, and hand that in.";
  return "Save it again from the program it came from, open the copy to see that it is whole, and hand that in.";
}

}  // namespace

std::string remedy(std::string_view type_id, Opening opening) {
  switch (opening) {
    case Opening::none:
    case Opening::unsupported: return std::string(find(k_by_type, type_id, ""));
    case Opening::no_text:
      return type_id == "pdf" ? "If it is a scan, hand in the document it was printed from, or run text recognition "
                                "(OCR) over it and save it as a PDF with text."
                              : "If its text is in pictures, write it as text, or hand in the document the pictures "
                                "were made from.";
    case Opening::encrypted:
      return std::string(find(k_passwords, type_id,
                              "Take the password off: open it with the password in the program it came from, save it "
                              "without one, and hand in the new file."));
    case Opening::damaged: return std::string(again(type_id));
    case Opening::too_large:
      return "Make it smaller (compress its pictures, or split it into several files) and hand that in.";
    case Opening::timed_out:
    case Opening::out_of_memory:
    case Opening::crashed:
      if (type_id == "pdf")
        return "Export it again as PDF from the document it was made from; a file that a program cannot open in good "
               "time may trouble its readers too.";
      return "Export it again from the program it came from, if you can in another format (a document as .docx or PDF, "
             "a picture as JPEG), and hand that in.";
    case Opening::text:
    case Opening::facts:
    case Opening::no_helper: return "";
  }
  return "";
}

}  // namespace rubricate
