extension JapaneseTemplates {
    /// What is said about the database of the monitor.
    static let databases: [String: String] = [
        // What happened
        "{0} is locked by another program: {1}": "{0} は別のプログラムにロックされています: {1}",
        "there is no room left for {0}: {1}": "{0} に書き込む空き容量がありません: {1}",
        "{0} cannot be written to: {1}": "{0} に書き込めません: {1}",
        "{0} is damaged: {1}": "{0} は破損しています: {1}",
        "{0} is no database of SQLite: {1}": "{0} は SQLite のデータベースではありません: {1}",
        "{0} refuses a row: {1}": "{0} が行を受け付けませんでした: {1}",
        "{0} refuses a value: {1}": "{0} が値を受け付けませんでした: {1}",
        "{0} failed: {1}": "{0} で処理に失敗しました: {1}",
        "{0} refuses this user or is not set up: {1}": "{0} がこのユーザーを拒否したか、まだ準備されていません: {1}",
        "transactions in {0} get in each other's way: {1}": "{0} でトランザクションどうしが競合しました: {1}",
        "{0} has been closed": "{0} はすでに閉じられています",
        "{0} does not say what became of a transaction": "{0} のトランザクションが確定したかどうかを確認できません",
        "the URI of the database cannot be read: write special characters in user and password as %XX":
            "データベースの URI を読み取れません。ユーザー名とパスワードに含まれる特殊文字は %XX の形で書いてください",
        "there is no database at {0}": "{0} にデータベースがありません",
        "the database is not one of shieldwatch, or is empty": "このデータベースは shieldwatch のものではないか、空です",
        "the database has schema {0}, and this version of shieldwatch knows {1} and older ones":
            "データベースのスキーマは {0} ですが、このバージョンの shieldwatch が扱えるのは {1} までです",
        "the database has schema {0}, and this version of shieldwatch needs {1}: start the monitor once":
            "データベースのスキーマは {0} ですが、このバージョンの shieldwatch には {1} が必要です。モニターを一度起動してください",
        "another shieldwatch{0} uses this database: it holds {1}":
            "別の shieldwatch{0}がこのデータベースを使用しています({1} がロックされています)",
        " (process {0})": "(プロセス {0})",
        "{0} cannot be made: {1}": "{0} を作成できません: {1}",
        "{0} cannot be opened: {1}": "{0} を開けません: {1}",
        "{0} cannot be written: {1}": "{0} を書き込めません: {1}",
        "{0} is not a regular file": "{0} は通常のファイルではありません",
        "{0} has another name, too (a hard link)": "{0} には別名(ハードリンク)があります",
        "{0} has been removed or replaced while it was in use": "使用中に {0} が削除されたか、置き換えられました",
        "{0} is there already, and no backup is written over anything":
            "{0} はすでに存在します。バックアップで既存のファイルを上書きすることはありません",

        // What is in it
        "the database holds what it cannot hold: {0}": "データベースに不正な内容があります: {0}",
        "a row has no column {0}": "行に列 {0} がありません",
        "column {0} of a row does not hold {1}": "行の列 {0} に{1}が入っていません",
        "bytes": "バイト列",
        "a moment": "日時",
        "a known word": "既知の語",
        "a value could not be written: {0}": "値を書き出せませんでした: {0}",
        "a value cannot be read: {0}": "値を読み取れません: {0}",
        "a report is cut off": "レポートが途中で切れています",
        "a number in a report does not end": "レポート内の数値が途中で切れています",
        "bytes follow a report": "レポートの後ろに余分なバイトがあります",
        "a report has the launch policy {0}": "レポートの起動ポリシーが {0} になっています",
        "reports are stored in the format {0}, which is not known":
            "レポートが未知の形式 {0} で保存されています",
        "a report was to be kept among the events that are none":
            "レポートを、レポート以外のイベントとして保存しようとしました",
        "a silence covers everything or never counts": "すべてに適用されるか、まったく適用されないサイレンスがあります",
        "{0} has {1} bytes; no more than {2} are kept": "{0}が {1} バイトあります。保存できるのは {2} バイトまでです",
        "the ID of an instance": "インスタンスの ID",
        "the identifier of a silence": "サイレンスの識別子",
        "the name of a source": "ソースの名前",
        "a fingerprint": "フィンガープリント",
        "a digest": "ダイジェスト",
        "the ID of a machine": "マシンの ID",
        "the address of a machine": "マシンのアドレス",
        "a name": "名前",

        // What to do
        "end the other program, or wait until it has finished":
            "もう一方のプログラムを終了するか、終わるまで待ってください",
        "make room on the disk, or shorten the retention; nothing that was acknowledged is lost":
            "ディスクの空き容量を増やすか、保存期間を短くしてください。受領済みのデータは失われていません",
        "let this user write to the database and, for SQLite, to its folder":
            "このユーザーに、データベースへの書き込み権限を与えてください。SQLite の場合はフォルダへの書き込み権限も必要です",
        "see that the database is there or runs, and that this user may use it and its folder; a monitor that runs tries again":
            "データベースの有無または稼働状態と、このユーザーの権限(フォルダを含む)を確認してください。実行中のモニターは自動的に再試行します",
        "stop the monitor, run `shieldwatch db check`, and go back to the last backup":
            "モニターを停止して `shieldwatch db check` を実行し、最後のバックアップから復元してください",
        "nothing needs to be done unless it goes on; then use fewer replicas":
            "対応は不要です。続く場合はレプリカの数を減らしてください",
        "this is most likely a fault of shieldwatch: please report it":
            "shieldwatch の不具合と考えられます。ご報告ください",
        "it is not kept: see who sends what neither Google nor shieldwatch writes":
            "この内容は保存されません。Google も shieldwatch も書き込まないデータを誰が送っているのか確認してください",
        "nothing needs to be done: what is sent again is recognised":
            "対応は不要です。もう一度送られたデータは重複として扱われます",
        "use the version of shieldwatch that the database was last used with, or a later one":
            "このデータベースを最後に使用したバージョンか、それ以降のバージョンの shieldwatch を使ってください",
        "name another one, or set this one up as Documentation/storage.md says":
            "別の名前を指定するか、Documentation/storage.md に従ってこのデータベースを準備してください",

        // Commands
        "{0}: no damage was found": "{0}: 破損は見つかりませんでした",
        "{0}: {1} problems were found": "{0}: {1} 件の問題が見つかりました",
        "{0}: name the file alone, without what says the kind of a database":
            "{0}: データベースの種類を表す接頭辞を付けずに、ファイル名だけを指定してください",
        "{0}: one problem was found": "{0}: 1 件の問題が見つかりました",
        "{0}; {1}": "{0}。{1}",
        "a database of PostgreSQL is backed up with its own tools, such as pg_dump":
            "PostgreSQL のデータベースは、pg_dump など PostgreSQL のツールでバックアップしてください",
        "A database is sqlite:PATH or postgresql://…, not what was given.":
            "データベースは `sqlite:PATH` または `postgresql://…` の形で指定してください。",
    ]
}
