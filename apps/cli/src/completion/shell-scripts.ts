/** The script for each shell; the candidates come from `corsac completion words`, so that they are always current. */
export const shellScripts: Readonly<Record<string, string>> = {
  // Bash splits words at : and =, and replaces only the part after the last of these.
  bash: `_corsac() {
  local line=\${COMP_LINE:0:COMP_POINT} words current prefix IFS
  IFS=' ' read -ra words <<< "$line"
  [[ $line == *' ' ]] && words+=("")
  current=\${words[\${#words[@]}-1]}
  prefix=\${current%"\${current##*[:=]}"}
  IFS=$'\\n'
  COMPREPLY=($(corsac completion words -- "\${words[@]:1}" 2>/dev/null))
  COMPREPLY=("\${COMPREPLY[@]#"$prefix"}")
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _corsac corsac
`,
  zsh: `#compdef corsac
_corsac() {
  local -a found open
  found=("\${(@f)$(corsac completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  open=(\${(M)found:#*=})
  found=(\${found:#*=})
  if [[ \${#open} -eq 0 && \${#found} -eq 0 ]]; then _files; return; fi
  [[ \${#open} -gt 0 ]] && compadd -S '' -- $open
  [[ \${#found} -gt 0 ]] && compadd -- $found
}
compdef _corsac corsac
`,
  fish: `function __corsac_words
  set -l before (commandline -opc)
  set -e before[1]
  set -l current (commandline -ct)
  corsac completion words -- $before "$current" 2>/dev/null
end
complete -c corsac -a '(__corsac_words)'
`,
};
