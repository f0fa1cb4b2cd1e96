/** What `edisi help` prints. */
export const helpText = `edisi: one Markdown source, every edition, every citation checked

usage: edisi build PATH…      check the citations and make the editions
       edisi check PATH…      check only
       edisi explain [RULE]   tell what a rule is about, or list all rules
       edisi help | version

A PATH is a Markdown file, a publication's folder, or a folder of publications.

  -o, --output DIR     write the editions there (a file's: beside it; a folder's: in its dist/)
  -t, --to LIST        editions to make: html, epub, pdf, handout (html,epub,pdf)
      --paper LIST     papers of the PDF: a4, a5, letter (article a4, book a5)
      --root DIR       the widest folder that files may be read from (the publication's)
      --no-verify      do not check the EPUB after packing it
      --strict         exit 3 where there are warnings
      --format FORMAT  text, or json (schema: report.schema.json in the package)
      --timings        print the CPU time of each stage as JSON on standard error

exit codes: 0 done, 1 faults in the sources, 2 usage or configuration, 3 warnings under --strict,
            4 the machine did not let us (unwritable, full), 5 internal, 6 refused by preflight
environment: SOURCE_DATE_EPOCH (date of the editions), NO_COLOR`
