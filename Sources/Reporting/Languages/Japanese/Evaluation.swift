extension JapaneseTemplates {
    /// What is said about expressions that have no value.
    static let evaluation: [String: String] = [
        // Limits
        "a number too large to work with": "数値が大きすぎて扱えません",
        "a text of more than {0} MiB": "{0} MiB を超える文字列",
        "a value of more than {0} parts": "{0} 個を超える要素を持つ値",
        "references and expressions nested more than {0} deep are not followed":
            "参照と式のネストが {0} 段を超えているため、追跡しません",
        "the number {0} is too large": "数値 {0} は大きすぎます",
        "working this configuration out takes more steps than are allowed":
            "この設定の計算に必要なステップ数が上限を超えています",
        "working this out takes more steps than are left": "計算に必要なステップ数が残りの上限を超えています",
        "{0} is more than is worked out": "計算の上限を超えています({0})",

        // Operators and steps
        "a number of more than 64 bits in another base": "64 ビットを超える数値の基数変換",
        "a template holds null": "テンプレートに null が含まれています",
        "an element is taken from null": "null の要素を参照しています",
        "an object's key is null": "オブジェクトのキーが null です",
        "attribute \"{0}\" is taken from null": "null の属性 \"{0}\" を参照しています",
        "division by zero is not worked out": "ゼロによる除算は計算の対象外です",
        "division of zero by zero": "ゼロをゼロで割っています",
        "elements of a set have no index": "セットの要素はインデックスで参照できません",
        "null has no truth value": "null は真偽値として使えません",
        "the condition of a for expression is null": "for 式の条件が null です",
        "the condition of an %{ if } is null": "%{ if } の条件が null です",
        "a key of a for expression is null": "for 式のキーが null です",
        "the template cannot be read: {0}": "テンプレートを読み取れません: {0}",
        "there is no '{0}' here": "ここでは '{0}' を使えません",
        "there is no attribute \"{0}\" in this {1}": "この {1} に属性 \"{0}\" はありません",
        "there is no element at this index among {0}": "要素は {0} 個で、このインデックスの要素はありません",
        "this is no operator between numbers": "数値に対して使えない演算子です",
        "two elements of a for expression have one key": "for 式の 2 つの要素が同じキーになります",
        "{0} cannot be gone through": "{0}に対して繰り返し処理はできません",
        "{0} has no attribute \"{1}\"": "{0}に属性 \"{1}\" はありません",
        "{0} has no elements": "{0}の要素は参照できません",

        // Calls
        "'...' needs a list, tuple or set": "'...' にはリスト、タプル、セットのいずれかが必要です",
        "argument {0} of {1} is null": "{1} の {0} 番目の引数が null です",
        "argument {0} of {1} must be {2}, not {3}": "{1} の {0} 番目の引数には{2}が必要ですが、{3}が渡されています",
        "at least {0} arguments": "{0} 個以上の引数",
        "{0} arguments": "{0} 個の引数",
        "{0} to {1} arguments": "{0} 個から {1} 個の引数",
        "{0} takes {1}, not {2}": "{0} には {1}が必要ですが、{2} 個が渡されています",
        "can takes one expression": "can に渡せる式は 1 つだけです",
        "there is no function named \"{0}\"": "\"{0}\" という関数はありません",
        "try needs an expression": "try には式が必要です",

        // What arguments have to be
        "a bool": "ブール値",
        "a list of strings": "文字列のリスト",
        "a list or tuple": "リストまたはタプル",
        "a list, tuple or set": "リスト、タプル、セットのいずれか",
        "a map of lists of strings": "文字列のリストを値に持つマップ",
        "a map or an object": "マップまたはオブジェクト",
        "a number": "数値",
        "a string": "文字列",
        "a text, a collection or an object": "文字列、コレクション、オブジェクトのいずれか",
        "a whole number": "整数",
        "an integer": "整数",
        "a timestamp": "タイムスタンプ",
        "an unknown value": "未確定の値",

        // Types of values
        "bool": "ブール値",
        "list": "リスト",
        "map": "マップ",
        "null": "null 値",
        "number": "数値",
        "object": "オブジェクト",
        "set": "セット",
        "string": "文字列",
        "tuple": "タプル",
    ]
}
