# Makes what CMake has installed for a package what Debian's policy asks for. Run by CPack; dates are those of
# SOURCE_DATE_EPOCH, so that the same source gives the same bytes.
set(root ${CPACK_TEMPORARY_DIRECTORY}/usr)
set(doc ${root}/share/doc/rubricate)

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Debian's zsh looks for a package's completions here, and in site-functions only for those of /usr/local.
file(MAKE_DIRECTORY ${root}/share/zsh/vendor-completions)
file(RENAME ${root}/share/zsh/site-functions/_rubricate ${root}/share/zsh/vendor-completions/_rubricate)
file(REMOVE_RECURSE ${root}/share/zsh/site-functions)

file(READ ${CPACK_RUBRICATE_SOURCE}/LICENSE license)
string(REGEX REPLACE "^MIT License\n\n(Copyright [^\n]*)\n\n" "" license "${license}")
string(REGEX REPLACE "^Copyright \\([cC]\\) " "" holder "${CMAKE_MATCH_1}")
string(STRIP "${license}" license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(WRITE ${doc}/copyright
     "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: rubricate
Comment: The rubrics paraphrase guidelines of others, who have no part in this
 project; each names its source.

Files: *
Copyright: ${holder}
License: Expat

License: Expat
 ${license}
")

if(DEFINED ENV{SOURCE_DATE_EPOCH})
  set(epoch $ENV{SOURCE_DATE_EPOCH})
else()
  string(TIMESTAMP epoch %s UTC)
endif()
execute_process(COMMAND date -u -R -d @${epoch} OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${doc}/changelog.Debian
     "rubricate (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}; what is new stands in changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
file(COPY_FILE ${CPACK_RUBRICATE_SOURCE}/CHANGELOG.md ${doc}/changelog)
file(GLOB pages ${root}/share/man/man*/*.[0-9])
run(gzip -9nf ${pages} ${doc}/changelog ${doc}/changelog.Debian)

# Whoever builds may have any umask.
run(chmod -R u=rwX,go=rX ${root})
run(find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d @${epoch} {} +)
