extension JapaneseTemplates {
    /// What is said about text that is not HCL, not JSON or not UTF-8.
    static let syntax: [String: String] = [
        // Text
        "byte 0x{0} is not UTF-8; save the file as UTF-8":
            "バイト 0x{0} は UTF-8 として読み取れません。ファイルを UTF-8 で保存してください",
        "larger than {0} MiB, which no configuration needs": "{0} MiB を超えています。設定ファイルとしては大きすぎます",
        "nested deeper than {0} levels": "ネストが {0} 段を超えています",
        "{0}, but the file ends here": "{0}(ここでファイルが終わっています)",
        "{0}, but the line ends here": "{0}(ここで行が終わっています)",
        "{0}, but the text ends here": "{0}(ここでテキストが終わっています)",

        // HCL: bodies
        "'{0}' is not part of the language": "'{0}' は HCL の構文では使えません",
        "'{0}' is set twice here": "ここで '{0}' が二重に設定されています",
        "a block inside a block begins on a line of its own": "ブロックの中のブロックは、行を改めて書く必要があります",
        "a block or an attribute begins with a name": "ブロックと属性は名前で始める必要があります",
        "a heredoc begins with <<NAME and a line ending": "ヒアドキュメントは <<NAME と改行で始める必要があります",
        "a label cannot be computed": "ラベルに式は使えません",
        "a single & is no operator; && is": "& は演算子ではありません。&& を使ってください",
        "a single | is no operator; || is": "| は演算子ではありません。|| を使ってください",
        "a string in quotes ends on the line it begins on; use \\n or a heredoc":
            "引用符で囲んだ文字列は同じ行で閉じる必要があります。改行には \\n かヒアドキュメントを使ってください",
        "attribute": "属性",
        "block": "ブロック",
        "expected '=' for an attribute or '{' for a block": "属性なら '='、ブロックなら '{' が必要です",
        "expected '=', a label or '{' behind '{0}'": "'{0}' の後には '='、ラベル、'{' のいずれかが必要です",
        "expected '}': a block that begins on this line holds one attribute":
            "'}' が必要です。1 行で書くブロックに入れられる属性は 1 つだけです",
        "expected a new line behind this {0}": "この{0}の後には改行が必要です",
        "expected an attribute, a block or the '}' that closes this block":
            "属性、ブロック、またはこのブロックを閉じる '}' が必要です",
        "this comment is never closed": "このコメントは閉じられていません",
        "this heredoc is never closed; its marker stands alone on a line that ends with a new line":
            "このヒアドキュメントは閉じられていません。終わりの目印だけの行を置き、改行で終えてください",
        "this text is never closed": "この文字列は閉じられていません",

        // HCL: expressions
        "a splat '.*' within another one; write [*]": "スプラット '.*' の中に '.*' は書けません。[*] を使ってください",
        "expected '(' behind the function's name {0}": "関数名 {0} の後には '(' が必要です",
        "expected ',' or ')' among the arguments of {0}": "{0} の引数の後には ',' または ')' が必要です",
        "expected ',' or ']' in a list": "リストの要素の後には ',' または ']' が必要です",
        "expected ',', a new line or '}' in an object": "オブジェクトの要素の後には ','、改行、'}' のいずれかが必要です",
        "expected ':' and the value for the other case of '?'": "'?' には、':' と、条件が偽のときの値が必要です",
        "expected ':' behind the collection of a for expression": "for 式のコレクションの後には ':' が必要です",
        "expected '=' or ':' behind an object's key": "オブジェクトのキーの後には '=' または ':' が必要です",
        "expected '=>' and a value in a for expression that makes an object":
            "オブジェクトを作る for 式には '=>' と値が必要です",
        "expected ']' behind '[*'": "'[*' の後には ']' が必要です",
        "expected ']' behind an index": "インデックスの後には ']' が必要です",
        "expected a name behind 'for'": "'for' の後には名前が必要です",
        "expected a second name behind ','": "',' の後には 2 つ目の名前が必要です",
        "expected a value": "値が必要です",
        "expected an attribute's name behind '.'": "'.' の後には属性名が必要です",
        "expected the end of the for expression": "ここで for 式を閉じる必要があります",
        "expected 'in' behind the names of 'for'": "'for' の変数名の後には 'in' が必要です",
        "expected the rest of a function's name behind '::'": "'::' の後には関数名の続きが必要です",
        "more than {0} operators in a row": "演算子が {0} 個を超えて連続しています",
        "text behind the end of the expression": "式の終わりの後に余分なテキストがあります",
        "two indexes behind dots; write [{0}]":
            "ドットに続く数字のインデックスは 2 つ連続して使えません。[{0}] と書いてください",

        // HCL: templates
        "'{0}' is no template directive: if, else, endif, for and endfor are":
            "'{0}' はテンプレート ディレクティブではありません。使えるのは if、else、endif、for、endfor です",
        "a backslash at the end of the text": "文字列がバックスラッシュで終わっています",
        "directives nested deeper than {0} levels": "ディレクティブのネストが {0} 段を超えています",
        "expected if, else, endif, for or endfor behind %{":
            "%{ の後には if、else、endif、for、endfor のいずれかが必要です",
        "expected the end of the text": "ここで文字列を閉じる必要があります",
        "expected {0} hexadecimal digits of a Unicode scalar": "Unicode スカラー値を表す {0} 桁の 16 進数が必要です",
        "expected '}' to end the sequence; write $${ for the characters ${ themselves":
            "'}' で閉じる必要があります。文字としての ${ は $${ と書いてください",
        "this %{ {0} } closes nothing": "この %{ {0} } に対応する開始がありません",
        "this %{ {0} } has no %{ {1} }": "この %{ {0} } に対応する %{ {1} } がありません",
        "unknown escape; \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN exist":
            "不明なエスケープです。使えるのは \\n、\\r、\\t、\\\"、\\\\、\\uNNNN、\\UNNNNNNNN です",

        // JSON
        "a control character in a string must be escaped": "文字列の中の制御文字はエスケープする必要があります",
        "expected '{0}'": "'{0}' が必要です",
        "expected ',' or ']' in an array": "配列の要素の後には ',' または ']' が必要です",
        "expected ',' or '}' in an object": "オブジェクトの要素の後には ',' または '}' が必要です",
        "expected ':' behind a name": "名前の後には ':' が必要です",
        "expected a JSON value": "JSON の値が必要です",
        "expected a digit in a number": "数値のここには数字が必要です",
        "expected a name in double quotes": "二重引用符で囲んだ名前が必要です",
        "expected four hexadecimal digits behind \\u": "\\u の後には 4 桁の 16 進数が必要です",
        "text behind the end of the JSON value": "JSON の値の後に余分なテキストがあります",
        "the text ends inside an escape": "エスケープの途中でテキストが終わっています",
        "this string is never closed": "この文字列は閉じられていません",
        "unknown escape in a string": "文字列の中に不明なエスケープがあります",
    ]
}
