extension JapaneseTemplates {
    /// What functions say about collections, numbers, networks and files.
    static let collections: [String: String] = [
        // Collections
        "a call of so many steps": "これほど多くのステップが必要な呼び出し",
        "a combination of sets this large": "これほど大きいセットの組み合わせ",
        "a flattened list this long": "これほど長い flatten の結果",
        "a product this large": "これほど大きい直積",
        "all arguments of coalesce are null or empty": "coalesce の引数がすべて null または空です",
        "all arguments of coalescelist are null or empty": "coalescelist の引数がすべて null または空です",
        "chunklist takes a size of at least 0": "chunklist のサイズは 0 以上にする必要があります",
        "distinct over more than 10,000 such values": "このような値 10,000 個を超える distinct",
        "element takes no empty list": "element に空のリストは渡せません",
        "matchkeys takes as many keys as values": "matchkeys に渡すキーと値は同じ個数にする必要があります",
        "one takes a list of no or one element": "one に渡せるのは、要素が 0 個または 1 個のリストだけです",
        "range makes at most 1024 numbers": "range で作れる数値は 1,024 個までです",
        "slice takes a start and an end within the list": "slice の開始と終了はリストの範囲内にする必要があります",
        "sum needs at least one number": "sum には数値が 1 つ以上必要です",
        "the list does not hold that element": "リストにその要素がありません",
        "there is no key \"{0}\" to look up": "lookup で参照するキー \"{0}\" がありません",
        "this step of range leads nowhere": "range の増分の向きが開始と終了に合っていません",
        "zipmap takes as many keys as values": "zipmap に渡すキーと値は同じ個数にする必要があります",

        // Numbers
        "parseint takes a base from 2 to 62": "parseint の基数は 2 から 62 までにする必要があります",
        "this text is no whole number of base {0}": "この文字列は {0} 進数の整数ではありません",
        "this text is not a number": "この文字列は数値ではありません",

        // Networks
        "IPv4 addresses mapped into IPv6 are not worked out": "IPv4 射影 IPv6 アドレスは計算の対象外です",
        "a prefix of {0} bits cannot grow by {1} bits": "{0} ビットのプレフィックスは {1} ビット拡張できません",
        "a prefix of {0} bits cannot grow by {1} bits here": "{0} ビットのプレフィックスは、ここでは {1} ビット拡張できません",
        "a prefix of {0} bits has no host {1}": "{0} ビットのプレフィックスに {1} 番のホストはありません",
        "cidrnetmask takes an IPv4 range": "cidrnetmask に渡せるのは IPv4 の範囲だけです",
        "negative arguments of cidrsubnet are not worked out": "cidrsubnet の負の引数は計算の対象外です",
        "there is no room for a subnet of {0} bits": "{0} ビットのサブネットを割り当てる余地がありません",
        "this text is not an address range in CIDR notation": "この文字列は CIDR 表記のアドレス範囲ではありません",
        "{0} more bits do not number a subnet {1}": "追加の {0} ビットでは {1} 番のサブネットを表せません",

        // Files and what the machine decides
        "'{0}' cannot be the name of a template's variable": "'{0}' はテンプレートの変数名として使えません",
        "depends on the machine Terraform runs on": "Terraform を実行するマシンによって変わる値です",
        "differs from run to run": "実行のたびに変わる値です",
        "needs a private key": "秘密鍵が必要です",
        "sensitivity is not followed": "sensitive の指定は追跡の対象外です",
        "this file is not UTF-8; filebase64 reads such files":
            "このファイルは UTF-8 ではありません。読み取るには filebase64 を使います",
        "{0} finds no file at this path": "{0} に渡されたパスにファイルがありません",
    ]
}
