extension JapaneseTemplates {
    /// The query language: what is refused, and what is warned about.
    static let loggingQuery: [String: String] = [
        "The filter would be refused: {0}.": "このフィルタは拒否されます: {0}。",

        // Syntax
        "'{0}' has to be in double quotes here": "ここでは '{0}' を二重引用符で囲む必要があります",
        "a text that begins with '{0}' has to be in double quotes": "'{0}' で始まる文字列は二重引用符で囲む必要があります",
        "a text with a backslash has to be in double quotes": "バックスラッシュを含む文字列は二重引用符で囲む必要があります",
        "a text with '{0}' in it has to be in double quotes": "'{0}' を含む文字列は二重引用符で囲む必要があります",
        "a text with '*' in it has to be in double quotes": "'*' を含む文字列は二重引用符で囲む必要があります",
        "a text with signs in it has to be in double quotes": "記号を含む文字列は二重引用符で囲む必要があります",
        "a text that begins with a minus has to be in double quotes": "マイナスで始まる文字列は二重引用符で囲む必要があります",
        "a text that begins with a period has to be in double quotes": "ピリオドで始まる文字列は二重引用符で囲む必要があります",
        "a name is missing beside this period": "このピリオドの前後に名前がありません",
        "a value is missing here": "ここに値がありません",
        "a term is expected here": "ここには条件が必要です",
        "a minus negates what stands right behind it": "マイナスは直後に書かれた条件を否定します",
        "what is negated twice has to be in parentheses": "二重に否定する条件はかっこで囲む必要があります",
        "parentheses deeper than {0} levels": "かっこの入れ子が {0} 段を超えています",
        "there is nothing between these parentheses": "このかっこの中に何もありません",
        "inside of these parentheses stand values only": "このかっこの中には値だけを書けます",
        "there is nothing behind this {0}": "この {0} の後に条件がありません",
        "there is nothing behind this minus": "このマイナスの後に条件がありません",
        "this parenthesis is never closed": "このかっこは閉じられていません",
        "this parenthesis closes nothing": "この閉じかっこに対応する開きかっこがありません",
        "the filter ends where a term is expected": "条件が必要なところでフィルタが終わっています",
        "there is nothing on the left of this '{0}'": "この '{0}' の左辺がありません",
        "'{0}' stands between terms; as a text it has to be in double quotes":
            "'{0}' は条件をつなぐ演算子です。文字列として使うには二重引用符で囲みます",
        "a star stands behind a colon only, where it asks whether a field is there":
            "アスタリスクは、フィールドの有無を調べるためにコロンの後だけに書けます",
        "a comma stands between what is given to a function only": "カンマは関数の引数の区切りにだけ使えます",
        "whether it is there can be asked of a field only": "有無を調べられるのはフィールドだけです",
        "a filter has {0} characters at most; this one has {1}":
            "フィルタの長さは最大 {0} 文字ですが、このフィルタは {1} 文字あります",

        // Fields
        "a path has no index: a comparison holds when it does for any element of an array":
            "パスにインデックスは書けません。配列との比較は、いずれかの要素が条件を満たせば成り立ちます",
        "{0} has no field '{1}'; did you mean '{2}'?": "{0} に '{1}' というフィールドはありません。'{2}' ではありませんか",
        "{0} has no fields, so no '{1}'": "{0} は下位のフィールドを持たないため、'{1}' はありません",
        "{0} has no field '{1}'; what the writer of an entry has chosen lies below jsonPayload or labels":
            "{0} に '{1}' というフィールドはありません。書き込み側が決めた項目は jsonPayload または labels の下にあります",
        "{0} has no field '{1}', only {2}": "{0} に '{1}' というフィールドはありません。あるのは {2} です",

        // Functions and values
        "a regular expression has to be in double quotes": "正規表現は二重引用符で囲む必要があります",
        "RE2 refuses this expression: {0}": "RE2 がこの正規表現を受け付けません: {0}",
        "{0} gives a value, which has to be compared": "{0} は値を返す関数なので、比較が必要です",
        "there is no function '{0}'; did you mean '{1}'?": "'{0}' という関数はありません。'{1}' ではありませんか",
        "there is no function '{0}'": "'{0}' という関数はありません",
        "this function is true or false and is not compared": "この関数は真偽を返すため、比較はできません",
        "this function takes nothing more": "この関数の引数はこれ以上ありません",
        "{0} gives no value that another function could take": "{0} は、ほかの関数に渡せる値を返しません",
        "cast makes {0}, nothing else": "cast で変換できる型は {0} だけです",
        "behind a type stands TIMEZONE(\"…\"), nothing else": "型の後に書けるのは TIMEZONE(\"…\") だけです",
        "there is no time zone '{0}'": "'{0}' というタイムゾーンはありません",
        "the rules of time zone '{0}' are not known here: there are none in {1} (Debian's package tzdata)":
            "タイムゾーン '{0}' のルールがこのマシンにありません。{1} に見つかりません (Debian のパッケージ tzdata)",
        "the file with the rules of time zone '{0}' is damaged": "タイムゾーン '{0}' のルールのファイルが壊れています",
        "the rules of time zone '{0}' count leap seconds, which log entries do not":
            "タイムゾーン '{0}' のルールはうるう秒を数えますが、ログエントリは数えません",
        "a regular expression in double quotes": "二重引用符で囲んだ正規表現",
        "the expression has to have one capture group, not {0}":
            "正規表現のキャプチャ グループは 1 つでなければなりませんが、{0} 個あります",
        "the name of a log": "ログの名前",
        "the name of a log is missing": "ログの名前がありません",
        "projects/…, folders/… or organizations/…": "projects/…、folders/…、organizations/… のいずれか",
        "a source is projects/…, folders/… or organizations/…":
            "ソースは projects/…、folders/…、organizations/… のいずれかの形で指定します",
        "a fraction is more than 0 and at most 1": "割合は 0 より大きく 1 以下の数で指定します",
        "an address or a range of addresses in double quotes": "二重引用符で囲んだアドレスまたはアドレス範囲",
        "'{0}' is no IP address and no range of them": "'{0}' は IP アドレスでもアドレス範囲でもありません",
        "'{0}' is a text here; what is null in JSON is equal to NULL_VALUE":
            "ここでの '{0}' は文字列です。JSON の null と等しいのは NULL_VALUE です",
        "the log of integrity events has entries of gce_instance only, so that none is of {0}":
            "整合性イベントのログには gce_instance のエントリしかないため、{0} のエントリはありません",
        "entries of the log of integrity events have jsonPayload and no {0}":
            "整合性イベントのログのエントリにあるのは jsonPayload で、{0} はありません",
        "{0} has no label {1}, so that NOT makes this true for every entry; its labels are {2}":
            "{0} にラベル {1} はないため、NOT によりすべてのエントリで真になります。あるラベルは {2} です",
        "no integrity event has {0}: '{1}' is not known, so that NOT makes this true for every event":
            "どの整合性イベントにも {0} はありません。'{1}' は不明なため、NOT によりすべてのイベントで真になります",
        "a text in double quotes": "二重引用符で囲んだ文字列",
        "there is no word to search for": "検索する語がありません",
        "a comma and another value are missing here": "ここにカンマと次の引数がありません",
        "{0} is expected here": "ここには{0}が必要です",
    ]

    /// What often means something else than was meant.
    static let loggingQueryWarnings: [String: String] = [
        "comparisons of {0} may hold for different elements of the array":
            "{0} に対する複数の比較は、配列の別々の要素によって満たされることがあります",
        """
        a changed kernel or command line fails the late report, which this does not ask for; add \
        jsonPayload.lateBootReportEvent.policyEvaluationPassed
        """: """
        カーネルやコマンドラインの改ざんは後期ブートのレポートに現れますが、このフィルタは後期ブートを調べていません。\
        jsonPayload.lateBootReportEvent.policyEvaluationPassed を追加してください
        """,
        "'{0}' is the name of a member; a path has no index, and a comparison holds when it does for any element":
            "'{0}' はメンバーの名前として扱われます。パスにインデックスはなく、比較はいずれかの要素が条件を満たせば成り立ちます",
        "log_id takes the name with a slash, not with %2F, so that this is false for every entry":
            "log_id には %2F ではなくスラッシュのままの名前を渡します。このままではどのエントリにも一致しません",
        "in logName a slash behind /logs/ is stored as %2F, so that this is false for every entry; use log_id":
            "logName では /logs/ より後のスラッシュが %2F として保存されるため、どのエントリにも一致しません。log_id を使ってください",
        "'{0}' is a text to search for here; the operator is {1}, in capitals":
            "ここでは '{0}' は検索する語として扱われます。演算子は大文字の {1} です",
        "Compute Engine writes the whole name, such as v1.compute.instances.{0}; use ':' to find a part of it":
            "Compute Engine は v1.compute.instances.{0} のような完全な名前を記録します。一部を探すには ':' を使います",
        "{0} is false for entries without {1}; to have those too, write NOT with the opposite":
            "{1} がないエントリでは {0} は成り立ちません。そのエントリも含めるには、逆の条件に NOT を付けます",
        """
        no value of {0} is equal to all of these, so that this holds for every value; join what is unequal with AND
        """: "{0} の値がこれらすべてに等しくなることはないため、どの値でも成り立ちます。等しくない条件は AND でつなぎます",
        "this NOT also matches every entry without {0}; add {1}:* to leave those out":
            "この NOT では {0} がないエントリもすべて対象になります。除外するには {1}:* を追加します",
        "{0} is an object, which no comparison but ':' holds for":
            "{0} はオブジェクトなので、':' 以外の比較は成り立ちません",
        """
        OR binds tighter than AND, so that these terms belong together before any AND; say what is meant with parentheses
        """: "OR は AND より先に結合するため、これらの条件は AND より先にまとめられます。意図をかっこで明示してください",
        "this searches for the text {0}; to ask whether the field is there, write {1}:*":
            "これは {0} という文字列を検索します。フィールドの有無を調べるには {1}:* と書きます",
        "{0} is no text, so that no regular expression holds for it":
            "{0} は文字列ではないため、正規表現は成り立ちません",
        "single quotes belong to the text that is compared; texts stand in double quotes":
            "一重引用符は比較する文字列の一部になります。文字列は二重引用符で囲みます",
        "{0} is a text, of which \"10\" stands before \"9\"; compare cast({1}, INT64)":
            "{0} は文字列なので、\"10\" は \"9\" より前に並びます。cast({1}, INT64) を比較してください",
        "no integrity event has {0}: '{1}' is not known, so that this is false for every event":
            "{0} を持つ整合性検証イベントはありません。'{1}' は知られていない名前なので、どのイベントにも一致しません",
        "{0} has no label {1}, so that this is false for every entry; its labels are {2}":
            "{0} に {1} というラベルはないため、どのエントリにも一致しません。使えるラベルは {2} です",
        "{0} is no value of {1}, so that this is false for every entry":
            "{0} は {1} の値になりえないため、どのエントリにも一致しません",
        "{0} is searched for in all fields; for {1} write {2}{3}({4} OR {5})":
            "{0} はすべてのフィールドから検索されます。{1} と比較するには {2}{3}({4} OR {5}) と書きます",
    ]

    /// The help of `query`.
    static let queryCommand: [String: String] = [
        "Find log entries with the Logging query language, in files.":
            "Logging のクエリ言語を使って、ファイルからログエントリを検索します。",
        """
        Reads entries as lines of JSON, as a JSON array or as objects that span lines, packed with gzip or not, \
        and prints those that the filter matches as lines, in their order and unchanged. A filter that begins with a \
        minus stands behind `--`.
        """: """
        1 行 1 エントリの JSON、JSON の配列、または続けて書かれたオブジェクトを、gzip 圧縮の有無にかかわらず読み取り、\
        フィルタに一致するエントリを元の順序のまま、内容を変えずに 1 行ずつ出力します。マイナスで始まるフィルタは `--` の後に\
        書きます。
        """,
        "The filter, such as 'textPayload:panic'.": "フィルタを指定します(例: 'textPayload:panic')。",
        "Files of log entries; `-`, or no file, is standard input.":
            "ログエントリのファイルを指定します。`-` を指定するか省略すると、標準入力を読み取ります。",
        "Show how the service reads the filter, and what in it often means something else than was meant.":
            "フィルタがサービスでどう解釈されるかと、意図と異なる意味になりやすい箇所を表示します。",
        "Exit with 0 also when entries could not be read.":
            "読み取れないエントリがあっても、終了コード 0 で終了します。",
    ]
}
