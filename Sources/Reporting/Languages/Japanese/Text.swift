extension JapaneseTemplates {
    /// What functions say about text in one format or another.
    static let text: [String: String] = [
        // Formats and dates
        "a width, precision or index in a format": "書式の幅、精度、インデックス",
        "indent takes a number of spaces that is not negative": "indent のスペースの数は 0 以上にする必要があります",
        "null cannot be formatted, except with %v": "null を書式化できるのは %v だけです",
        "the arguments of a format are counted from 1": "書式の引数の番号は 1 から数えます",
        "the date format has a quote that is never closed": "日付の書式に閉じられていない引用符があります",
        "the date format has an unknown verb '{0}' of {1} letters": "日付の書式に {1} 文字の '{0}' という指定はありません",
        "the format ends inside a verb": "書式が指定の途中で終わっています",
        "the format has '[' without a number and ']'": "書式の '[' の後には番号と ']' が必要です",
        "the format has an unknown verb '{0}'": "書式に '{0}' という指定はありません",
        "the format uses {0} of the {1} arguments": "書式が使う引数は {0} 個ですが、{1} 個が渡されています",
        "the format wants {0} arguments and there are {1}": "書式には {0} 個の引数が必要ですが、渡されているのは {1} 個です",
        "the lists that formatlist goes through must have one length":
            "formatlist に渡すリストは同じ長さにする必要があります",
        "this text is not a duration such as \"1h30m\"": "この文字列は \"1h30m\" のような期間ではありません",
        "this text is not an RFC 3339 timestamp": "この文字列は RFC 3339 のタイムスタンプではありません",
        "this verb formats whole numbers only": "この指定で書式化できるのは整数だけです",

        // Regular expressions
        "matching this regular expression against a text of this length":
            "この長さの文字列に対する正規表現の照合",
        "regular expressions cannot match single bytes with \\C": "正規表現の \\C で 1 バイトずつ照合することはできません",
        "searching a text for so many matches": "これほど多くの一致の検索",
        "the groups of this regular expression must all have names, or none of them":
            "この正規表現のグループは、すべてに名前を付けるか、すべて名前なしにする必要があります",
        "the regular expression matches nothing in this text": "正規表現がこの文字列のどこにも一致しません",
        "this is not a regular expression: {0}": "正規表現として読み取れません: {0}",

        // Encodings
        "'%' in URL-encoded text must stand before two hexadecimal digits":
            "URL エンコードされた文字列の '%' の後には 2 桁の 16 進数が必要です",
        "these bytes are not text in that encoding": "このバイト列は、指定された文字コードの文字列ではありません",
        "this text is not base64": "この文字列は Base64 ではありません",
        "uuidv5 takes dns, url, oid, x500 or a UUID first":
            "uuidv5 の最初の引数は dns、url、oid、x500、UUID のいずれかにする必要があります",

        // CSV
        "a CSV field has a quote but does not begin with one":
            "引用符を含む CSV のフィールドは引用符で始める必要があります",
        "a quoted CSV field is never closed": "CSV のフィールドの引用符が閉じられていません",
        "row {0} of this CSV text has {1} fields, not {2}":
            "この CSV の {0} 行目のフィールドは {1} 個ですが、{2} 個必要です",
        "text behind the closing quote of a CSV field": "CSV のフィールドを閉じる引用符の後に余分なテキストがあります",
        "this CSV text has no header line": "この CSV にヘッダー行がありません",
        "this CSV text has two columns of one name": "この CSV に同じ名前の列が 2 つあります",

        // JSON
        "JSON begins without a byte order mark": "JSON の先頭にバイト順マーク(BOM)は使えません",
        "a number of that size": "この大きさの数値",
        "a value nested deeper than {0} levels": "ネストが {0} 段を超える値",
        "a value that is not known cannot be written as JSON": "未確定の値は JSON にできません",
        "this text is not JSON": "この文字列は JSON ではありません",
        "this text is not JSON: {0}": "この文字列は JSON ではありません: {0}",

        // YAML
        "YAML in which a mapping has a key twice is not worked out": "同じキーが重複するマッピングを含む YAML は計算の対象外です",
        "YAML is read as version 1.1, and this text says another":
            "YAML はバージョン 1.1 として読み取りますが、この文字列は別のバージョンを指定しています",
        "YAML nested deeper than {0} levels": "ネストが {0} 段を超える YAML",
        "YAML with containers or aliases as keys is not worked out":
            "コンテナやエイリアスをキーに使う YAML は計算の対象外です",
        "YAML's '<<' can only merge a mapping": "YAML の '<<' でマージできるのはマッピングだけです",
        "YAML's NaN is not a number for Terraform": "YAML の NaN は Terraform では数値として使えません",
        "a YAML number of that size": "この大きさの YAML の数値",
        "a YAML scalar is tagged as {0} and is not one": "YAML のスカラーのタグは{0}ですが、値が一致しません",
        "a key of a YAML mapping cannot be null": "YAML のマッピングのキーに null は使えません",
        "infinity is not worked out": "無限大は計算の対象外です",
        "keys of YAML mappings must be strings": "YAML のマッピングのキーは文字列にする必要があります",
        "the YAML tag '{0}' is not supported": "YAML のタグ '{0}' はサポートされていません",
        "the YAML tag '{0}' is not supported here": "YAML のタグ '{0}' はここではサポートされていません",
        "this YAML text has an alias without an anchor": "この YAML に、アンカーのないエイリアスがあります",
        "this YAML text has no document": "この YAML にドキュメントがありません",
        "this text is not YAML": "この文字列は YAML ではありません",
        "this text is not YAML: {0} at line {1}": "この文字列は YAML ではありません: {0}({1} 行目)",
    ]
}
