cat <<EOF2
{"format_version":"1.2","planned_values":{}}
EOF2
