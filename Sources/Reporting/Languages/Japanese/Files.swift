extension JapaneseTemplates {
    /// What is said about files and folders, and about what stands in them.
    static let files: [String: String] = [
        // Reading
        "a folder with more than {0} files is not searched": "ファイルが {0} 個を超えるフォルダは検索しません",
        "a pattern whose braces make more than {0} patterns is not searched for":
            "波かっこの展開が {0} 個を超えるパターンは検索しません",
        "folders nested deeper than {0}": "フォルダのネストが {0} 段を超えています",
        "the file lies outside of what is scanned": "ファイルがスキャンの範囲外にあります",
        "the files before this one are so large that no more is read; scan smaller folders":
            "ここまでのファイルの合計が大きすぎるため、以降は読み取りません。フォルダを分けてスキャンしてください",
        "there is nothing at this path": "このパスには何もありません",
        "this file cannot be opened": "このファイルを開けません",
        "this file cannot be read": "このファイルを読み取れません",
        "this file grew while it was read": "このファイルは読み取り中に大きくなりました",
        "this file has {0} bytes; more than {1} MiB are not read":
            "このファイルは {0} バイトです。{1} MiB を超えるファイルは読み取りません",
        "this folder cannot be made": "このフォルダを作成できません",
        "this folder cannot be read": "このフォルダを読み取れません",
        "this is not a regular file": "通常のファイルではありません",
        "this link leads outside of the repository": "このリンクはリポジトリの外を指しています",
        "this link leads outside of what is scanned": "このリンクはスキャンの範囲外を指しています",

        // What the system says
        "File name too long": "ファイル名が長すぎます",
        "Input/output error": "入出力エラーが発生しました",
        "No such file or directory": "ファイルまたはフォルダがありません",
        "Permission denied": "アクセス権がありません",
        "Too many levels of symbolic links": "シンボリック リンクの段数が多すぎます",
        "Too many open files": "開いているファイルが多すぎます",

        // Declarations
        "'{0}' is declared a second time; Terraform refuses this":
            "'{0}' が重複して宣言されているため、Terraform はエラーにします",
        "a Terraform file in JSON is one object": "JSON 形式の Terraform ファイルは、全体を 1 つのオブジェクトにする必要があります",
        "a resource has two labels: its type and its name": "リソースには型と名前の 2 つのラベルが必要です",
        "there are more than {0} MiB, which are not read": "{0} MiB を超えるため読み取りません",
        "a block '{0}' has another number of labels in Terraform": "Terraform のブロック '{0}' とはラベルの数が異なります",
        "'{0}' stands outside of all blocks, where Terraform has no arguments":
            "'{0}' がブロックの外にあります。Terraform では、ここに引数を書けません",
        "Terraform has no blocks of the type '{0}', so this one is not judged":
            "Terraform に '{0}' という種類のブロックはないため、判定しません",
        "{0} ({1} more like this in this file)": "{0}(このファイルに同様のものがほかに {1} 個あります)",
        "expected an object whose names are labels": "ラベルを名前とするオブジェクトが必要です",

        // Settings
        "an override file that could not be read": "読み取れなかったオーバーライド ファイルがあります",
        "it is written as an argument, but it is a block": "引数として書かれていますが、ブロックで書く必要があります",
        "known after apply": "適用後に確定する値です",
        "the block is written {0} times; one is allowed": "ブロックが {0} 回書かれていますが、書けるのは 1 回だけです",
        "this configuration takes too much to work out": "この設定は計算量が大きすぎます",
        "{0} cannot be gone through here": "{0}に対して、ここでは繰り返し処理はできません",
    ]
}
