/** What `edisi help` prints. */
export const helpText = `edisi: one Markdown source, every edition, every citation checked

usage: edisi build PATH…      check the citations and make the editions
       edisi check PATH…      check only
       edisi references PATH  print the whole list of references
       edisi cite PATH        turn prose citations into keys, or keys into prose
       edisi explain [RULE]   tell what a rule is about, or list all rules
       edisi help | version

A PATH is a Markdown file, a publication's folder, or a folder of publications.

  -o, --output DIR     build: write the editions there (a file's: beside it; a folder's: in its dist/)
  -o, --output FILE    check, references: write the report or the list there; cite: the folder for changed files
  -t, --to LIST        editions to make: html, epub, pdf, handout (html,epub,pdf)
      --paper LIST     papers of the PDF: a4, a5, letter (article a4, book a5)
      --root DIR       the widest folder that files may be read from (the publication's)
      --no-verify      do not check the EPUB after packing it
      --strict         exit 3 where there are warnings
      --format FORMAT  of build and check: text, json (schema: report.schema.json in the package), sarif, github;
                       of check also html; of references: csl-json, bibtex (csl-json)
      --fix            check: make the safe fixes in the files
      --fix-dry-run    check: show the safe fixes as a diff for \`git apply\`, and write nothing
      --online         check: ask the network about identifiers and addresses
      --style STYLE    references, cite: print in a citation style, by its name or as a .csl file
      --to FORM        cite: keys ([@smith2020]), or prose, (Smith, 2020) (keys)
      --write          cite: change the files themselves (the changed text is printed)
      --references F   cite: the bibliography file that the keys lead to (references.bib)
      --timings        print the CPU time of each stage as JSON on standard error

exit codes: 0 done, 1 faults in the sources, 2 usage or configuration, 3 warnings under --strict,
            4 the machine did not let us (unwritable, full), 5 internal
environment: SOURCE_DATE_EPOCH (date of the editions), NO_COLOR,
             HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY (--online)`
