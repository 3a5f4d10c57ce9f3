extension JapaneseTemplates {
    /// What is said about images, the boot loader's configuration, predictions and references.
    static let references: [String: String] = [
        // Images
        "an EFI image begins with the letters MZ": "EFI イメージは MZ の 2 文字で始まる必要があります",
        "an image of more than {0} MiB is not read": "{0} MiB を超えるイメージは読み取りません",
        "a part of GRUB is shorter than its header": "GRUB の構成部分が、そのヘッダーより短くなっています",
        "headers of {0} bytes do not fit": "{0} バイトのヘッダーはこのファイルに収まりません",
        "the header of an EFI image begins with the letters PE": "EFI イメージのヘッダーは PE の 2 文字で始まる必要があります",
        "the parts of GRUB do not lie in their section": "GRUB の構成部分がセクションの中に収まっていません",
        "the section ends behind the end of the file": "セクションの終わりがファイルの終わりを越えています",
        "the sections are larger than the file": "セクションの合計がファイルより大きくなっています",
        "the table of certificates does not lie in the file": "証明書テーブルがファイルの中にありません",
        "the table of certificates is not the end of the file": "証明書テーブルがファイルの末尾にありません",
        "0x{0} is no kind of EFI image": "0x{0} は EFI イメージの種類ではありません",

        // GRUB's configuration
        "'boot' stands before a kernel": "カーネルを読み込む前に 'boot' があります",
        "'return {0}' is not followed": "'return {0}' は解釈しません",
        "'\\x' is read in several ways": "'\\x' の読み方は GRUB によって異なります",
        "'{' is expected here": "ここには '{' が必要です",
        "'{0}' has no place here": "ここに '{0}' は書けません",
        "'{0}' is compared as a number": "'{0}' が数値として比較されています",
        "'{0}' is expected here": "ここには '{0}' が必要です",
        "'{0}' is no command": "'{0}' はコマンドではありません",
        "'{0}' is not followed": "'{0}' は解釈しません",
        "'{0}' leads out of what is predicted": "'{0}' より先は予測の対象外です",
        "'{0}' may stand for names of files": "'{0}' はファイル名に展開される可能性があります",
        "'{0}' of a menu entry is not followed": "メニュー項目の '{0}' は解釈しません",
        "a command ends with its line or a semicolon": "コマンドは行末またはセミコロンで終える必要があります",
        "a command has more words than are followed": "コマンドの単語の数が上限を超えています",
        "a command is expected here": "ここにはコマンドが必要です",
        "a configuration has no name": "設定ファイルの名前がありません",
        "a kernel has no name": "カーネルのファイル名がありません",
        "a menu entry has no block": "メニュー項目にブロックがありません",
        "a name is expected here": "ここには名前が必要です",
        "a quote has no end": "引用符が閉じられていません",
        "a quote in the first word of a comment is read in several ways":
            "コメントの先頭の単語に引用符があると、読み方が GRUB によって異なります",
        "a test nests deeper than is followed": "条件式のネストが上限を超えています",
        "a variable has no name": "変数の名前がありません",
        "an initramfs has no name": "initramfs のファイル名がありません",
        "an initramfs stands before a kernel": "カーネルより前に initramfs が指定されています",
        "calls nest deeper than is followed": "呼び出しのネストが上限を超えています",
        "GRUB has no use for '{0}' here": "GRUB では、ここに '{0}' を書けません",
        "GRUB itself sets the variable '{0}' on the machine, to what is not known here":
            "変数 '{0}' の値は、実機の GRUB が設定するため、ここではわかりません",
        "how GRUB begins does not show in its image; say it":
            "GRUB の始まり方がイメージからはわかりません。始まり方を指定してください",
        "leaving several loops at once is not followed": "複数のループを一度に抜ける指定は解釈しません",
        "no command stands behind '!'": "'!' の後にコマンドがありません",
        "text that GRUB translates is not predicted": "GRUB が翻訳するテキストは予測できません",
        "the command '{0}' sets the variable '{1}'": "変数 '{1}' の値は、コマンド '{0}' が実機で設定します",
        "the commands are longer than is followed": "コマンドの合計の長さが上限を超えています",
        "the configuration starts no kernel": "この設定ではカーネルが起動しません",
        "the default entry '{0}' is read in several ways": "既定の項目 '{0}' の読み方は GRUB のバージョンによって異なります",
        "the device that '{0}' finds is not given": "'{0}' で見つかるデバイスが指定されていません",
        "the file {0} is not given": "ファイル {0} が指定されていません",
        "the initramfs {0} is not given": "initramfs のファイル {0} が指定されていません",
        "the kernel command line may be too long for the kernel": "カーネル コマンドラインが長すぎて、途中で切られる可能性があります",
        "the kernel {0} is not given": "カーネルのファイル {0} が指定されていません",
        "the menu entry '{0}' starts no kernel": "メニュー項目 '{0}' ではカーネルが起動しません",
        "the menu is empty": "メニューに項目がありません",
        "the name of a variable has no end": "変数の名前が閉じられていません",
        "the number of an error is not known here": "エラーの番号は、ここではわかりません",
        "the path of the chosen entry is not followed": "選択された項目のパスは解釈しません",
        "the script ends behind a backslash": "スクリプトがバックスラッシュで終わっています",
        "the script runs longer than is followed": "スクリプトの実行が上限を超えて続いています",
        "the test '{0}' compares the times of files": "条件 '{0}' はファイルの日時を比較します",
        "the test '{0}' is not followed": "条件 '{0}' は解釈しません",
        "the variable '{0}' becomes longer than is followed": "変数 '{0}' の長さが上限を超えています",
        "there is no file {0}": "ファイル {0} がありません",
        "there is no file {0}/grub.cfg": "ファイル {0}/grub.cfg がありません",
        "there is no initramfs {0}": "initramfs のファイル {0} がありません",
        "there is no kernel {0}": "カーネルのファイル {0} がありません",
        "what '{0}' is inside of an entry depends on the version of GRUB":
            "項目の中での '{0}' の値は、GRUB のバージョンによって異なります",
        "what the command '{0}' does is not known": "コマンド '{0}' の動作がわかりません",
        "whether '{0}' succeeds is not known": "'{0}' が成功するかどうかわかりません",
        "whether GRUB reads the font {0} is not known": "GRUB がフォント {0} を読み取るかどうかわかりません",
        "whether GRUB reads translations from {0} is not known": "GRUB が翻訳を {0} から読み取るかどうかわかりません",
        "whether GRUB reads {0} is not known": "GRUB が {0} を読み取るかどうかわかりません",
        "whether the module '{0}' is part of the boot loader or read from the disk is not known":
            "モジュール '{0}' がブートローダーに組み込まれているのか、ディスクから読み取られるのかわかりません",
        "whether there is a file {0} is not known": "ファイル {0} があるかどうかわかりません",
        "{0} has more than {1} MiB": "{0} が {1} MiB を超えています",
        "{0} is no environment block of GRUB": "{0} は GRUB の環境ブロックではありません",
        "{0} is not text in UTF-8": "{0} は UTF-8 のテキストではありません",
        "{0}, line {1}: {2}": "{0} の {1} 行目: {2}",

        // Predictions
        "firmware starts the application of a boot option": "ファームウェアによるブート項目のアプリケーションの起動",
        "firmware starts the first boot option at the first try, and no other application before it":
            "ファームウェアは最初のブート項目を 1 回で起動し、その前にほかのアプリケーションを起動しません",
        "GRUB begins with Debian's built-in configuration": "GRUB は、イメージに組み込まれた Debian の設定から始まります",
        "GRUB begins with grub.cfg in its own folder": "GRUB は、自身のフォルダにある grub.cfg から始まります",
        "GRUB is version 2.04 or later and was built with TPM support":
            "GRUB のバージョンは 2.04 以降で、TPM に対応しています",
        "GRUB reads grub.cfg in its own folder twice, as Red Hat's does":
            "GRUB は、Red Hat のものと同じく、自身のフォルダにある grub.cfg を 2 回読み取ります",
        "nobody interferes with the menu: the default entry is started": "メニューは操作されず、既定の項目が起動します",
        "PCR {0} is not determined: {1}": "判定できない PCR {0}: {1}",
        "shim verifies the kernel {0} times, and measures it each time": "shim はカーネルを {0} 回検証し、そのたびに測定します",
        "taken for granted: {0}": "前提: {0}",
        "the boot loader is not given": "ブートローダーが指定されていません",
        "the configuration of GRUB is not given": "GRUB の設定ファイルが指定されていません",
        "the file of the initramfs": "initramfs のファイル",
        "the file of the kernel": "カーネルのファイル",
        "the file {0}": "ファイル {0}",
        "the image of GRUB": "GRUB のイメージ",
        "the image of shim": "shim のイメージ",
        "the image of the kernel, as shim verifies it": "shim が検証するカーネル イメージ",
        "the kernel is not given": "カーネルが指定されていません",
        "the separator": "セパレータ",
        "who verifies the kernel without shim is not known": "shim がない場合に何がカーネルを検証するのかわかりません",
        "without Secure Boot nobody measures the image of the kernel":
            "セキュアブートが無効の場合、カーネル イメージは測定されません",
        "{0}, offset {1}: {2}": "{0} のオフセット {1}: {2}",

        // Reference files
        "a TPM has the registers 0 to 23": "TPM のレジスタの番号は 0 から 23 までです",
        "a digest of {0} has {1} small hexadecimal digits": "{0} のダイジェストは小文字の 16 進数 {1} 桁で書きます",
        "a file about this component has the name {0}": "このコンポーネントについてのファイルの名前は {0} です",
        "a list of more than {0} entries is not read": "{0} 件を超えるリストは読み取りません",
        "a reference is a list of keys and their values": "参照値のファイルにはキーと値の一覧を書きます",
        "at least one digest is needed": "ダイジェストが 1 つ以上必要です",
        "keys and their values are expected here": "ここにはキーと値の一覧が必要です",
        "the decisions make this value {0}": "記録された決定によると、この値の状態は {0} です",
        "the id of these measurements is {0}": "これらの測定値の ID は {0} です",
        "the key '{0}' is missing": "キー '{0}' がありません",
        "the value {0} stands here a second time": "値 {0} が重複しています",
        "this form of file is not known here; version {0} is": "このファイルの形式には対応していません。対応しているのはバージョン {0} です",
        "{0} takes a list": "{0} にはリストを指定します",
        "{0} takes a moment such as 2026-11-24T15:04:05Z": "{0} には 2026-11-24T15:04:05Z のような日時を指定します",
        "{0} takes a whole number": "{0} には整数を指定します",

        // Appraisal
        "it has another value than approved": "承認された値と異なります",
        "it is as approved": "承認された値と一致しています",
        "it was not measured": "測定されていません",
        "no value of it has been approved": "承認された値がまだありません",
        "the approved value has no bank in common with it but SHA-1": "承認された値と共通するバンクが SHA-1 しかありません",
        "this value is known, and nobody has approved it": "この値は記録されていますが、まだ承認されていません",
        "this value is revoked: {0}": "この値は取り消されています: {0}",

        // Reference values
        "  measurements: {0}, in PCR {1}": "  測定値: {0} 件(PCR {1})",
        "  {0} at {1} by {2}: {3}": "  {0}({1}、{2}): {3}",
        " (instance {0})": "(インスタンス {0})",
        "+ {0}  {1}, {2}: new, {3}": "+ {0}  {1}、{2}: 追加({3})",
        "- {0}  {1}, {2}: gone": "- {0}  {1}、{2}: 削除",
        "approved": "承認済み",
        "computed at {0} from {1}{2}": "{0} に {1} から計算{2}",
        "early boot": "早期ブート(Early Boot)",
        "imported at {0} from {1}{2}": "{0} に {1} から取り込み{2}",
        "late boot": "後期ブート(Late Boot)",
        "learned at {0} from {1}{2}": "{0} に {1} から学習{2}",
        "proposed": "承認待ち",
        "revoked": "取り消し済み",
        "several values begin with '{0}'": "'{0}' で始まる値が複数あります",
        "the reference values are the same": "参照値に違いはありません",
        "there is no value '{0}'": "'{0}' という値はありません",
        "there is no value that this can be decided about": "決定の対象になる値がありません",
        "this folder holds no reference values": "このフォルダに参照値はありません",
        "{0}  {1}, {2}: {3}": "{0}  {1}、{2}: {3}",
        "~ {0}  {1}, {2}: {3}, now {4}": "~ {0}  {1}、{2}: {3}から{4}に変更",
    ]

    /// Help and complaints of `reference` and of the commands of `baseline` that are about reference values.
    static let referenceCommands: [String: String] = [
        "Work out reference values of boots.": "ブートの参照値を求めます。",
        "Compute from files what a boot of them will measure.": "ファイルから、それらによるブートの測定値を計算します。",
        """
        Predicts PCR 4, 8 and 9 from shim, GRUB, the kernel, the initramfs and GRUB's configuration, so that an \
        upgrade can be approved before it boots. What the files do not settle is reported as not determined, with \
        the reason; a value is never guessed. What was taken for granted is listed.
        """: """
        shim、GRUB、カーネル、initramfs、GRUB の設定ファイルから PCR 4、8、9 を予測します。アップグレードを、\
        ブートする前に承認できるようになります。ファイルだけでは決まらない値は、理由とともに「判定できない」と報告し、\
        推測した値は出力しません。前提にしたことは一覧で示します。
        """,
        "The image of shim.": "shim のイメージを指定します。",
        "The image of GRUB.": "GRUB のイメージを指定します。",
        "The kernel.": "カーネルを指定します。",
        "The initramfs; several in the order in which GRUB reads them.":
            "initramfs を指定します。複数ある場合は GRUB が読み取る順に指定します。",
        "The configuration that GRUB reads first, from its own folder.":
            "GRUB が自身のフォルダから最初に読み取る設定ファイルを指定します。",
        "The folder of GRUB as GRUB names it; without it (hd0,gpt1)/EFI/debian.":
            "GRUB のフォルダを GRUB での書き方で指定します。省略すると (hd0,gpt1)/EFI/debian を使います。",
        """
        How GRUB begins: plain reads grub.cfg in its folder, redhat reads it twice, debian first runs the \
        configuration inside of Debian's signed image. Without it the image tells plain from debian.
        """: """
        GRUB の始まり方を指定します。plain は自身のフォルダの grub.cfg を読み取り、redhat はそれを 2 回読み取り、\
        debian は Debian の署名付きイメージに組み込まれた設定を最初に実行します。省略すると、イメージの内容から plain か debian かを判断します。
        """,
        "A further file that GRUB reads, by its path on the machine.":
            "GRUB が読み取るほかのファイルを、実機でのパスとともに指定します。",
        "There are no files on the machine but those given; without it, others may be there.":
            "指定したもの以外のファイルは実機にないものとします。指定しない場合は、ほかのファイルもあり得るものとします。",
        "A variable of GRUB that is set before its first command.":
            "最初のコマンドより前に設定されている GRUB の変数を指定します。",
        "The device that GRUB's search finds for a UUID, a label or a file; nothing behind '=' for none.":
            "UUID、ラベル、ファイルに対して GRUB の `search` が見つけるデバイスを指定します。見つからない場合は '=' の後を空にします。",
        "Whether a command of GRUB succeeds that cannot be told from the files.":
            "ファイルからはわからない GRUB のコマンドが成功するかどうかを指定します。",
        "The kernel's command line with the kernel's path in front, where there is no configuration of GRUB.":
            "GRUB の設定ファイルがない場合に、カーネル コマンドラインを、カーネルのパスを先頭に付けて指定します。",
        "Whether Secure Boot is on.": "セキュアブートが有効かどうかを指定します。",
        "How often shim measures the kernel: GRUB 2.04 has it do so once.":
            "shim がカーネルを測定する回数を指定します。GRUB 2.04 では 1 回です。",
        "The bank of the TPM; several may be given. Without it sha256.":
            "TPM のバンクを指定します。複数指定できます。省略すると sha256 を使います。",
        "How to write the values; JSON is English unless --lang is given.":
            "値の出力形式を指定します。JSON は --lang を指定しない限り英語です。",
        "How to write the changes; JSON is English unless --lang is given.":
            "変更の出力形式を指定します。JSON は --lang を指定しない限り英語です。",
        "Add what is predicted to this folder of references, where it waits for approval.":
            "予測した値を、指定した参照値のフォルダに追加します。追加した値は承認待ちになります。",
        "The moment that is recorded there, such as 2026-11-24T15:04:05Z; without it now.":
            "記録する日時を 2026-11-24T15:04:05Z のように指定します。省略すると現在の日時を使います。",
        "--secure-boot takes on or off, not '{0}'.":
            "--secure-boot に指定できるのは on または off です。'{0}' は指定できません。",
        "--kernel-verifications takes a number from 0 to 16, not '{0}'.":
            "--kernel-verifications に指定できるのは 0 から 16 までの数です。'{0}' は指定できません。",
        "--bank takes sha1, sha256, sha384 or sha512, not '{0}'.":
            "--bank に指定できるのは sha1、sha256、sha384、sha512 です。'{0}' は指定できません。",
        "--at takes a moment such as 2026-11-24T15:04:05Z, not '{0}'.":
            "--at には 2026-11-24T15:04:05Z のような日時を指定してください。'{0}' は指定できません。",
        "--command-line and --grub-config exclude each other.":
            "--command-line と --grub-config を同時に指定することはできません。",
        "--grub-start takes plain, debian or redhat, not '{0}'.":
            "--grub-start に指定できるのは plain、debian、redhat です。'{0}' は指定できません。",
        "{0} takes two things with '=' between them, not '{1}'.":
            "{0} には 2 つの値を '=' でつないで指定してください。'{1}' は指定できません。",
        "--result takes a command and true or false, not '{0}'.":
            "--result にはコマンドと true または false を指定してください。'{0}' は指定できません。",

        "Record what is known and accepted: the findings of a project, and what its nodes may boot.":
            "把握し、受け入れているものをベースラインとして記録します。プロジェクトの検出結果と、ノードがブートしてよいものが対象です。",
        "Show the reference values of a folder: what they are, where they come from, who decided about them.":
            "フォルダにある参照値を、その内容、由来、決定した人とともに表示します。",
        "The folder of references.": "参照値のフォルダを指定します。",
        "Compare the reference values of two folders.": "2 つのフォルダの参照値を比較します。",
        "Exits with 2 when a value is new, gone or decided otherwise, and with 0 when none is.":
            "追加、削除、決定の変更があれば終了コード 2、なければ 0 で終了します。",
        "The older folder.": "古い方のフォルダを指定します。",
        "The newer folder.": "新しい方のフォルダを指定します。",
        "Approve reference values: nodes may boot them.": "参照値を承認し、ノードがブートしてよいものとします。",
        """
        By --component or --all only values are approved about which nobody has decided yet; a revoked one has to be \
        named with --value. The decision is written into the files of the folder, which belong under version control.
        """: """
        --component と --all で承認されるのは、まだ決定のない値だけです。取り消した値を承認するには --value で指定します。\
        決定はフォルダのファイルに書き込まれます。このフォルダはバージョン管理の対象にしてください。
        """,
        "Revoke reference values: nodes must not boot them any more.":
            "参照値を取り消し、以後ノードがブートしてはならないものとします。",
        "A revoked value stays in its file, so that a node that still boots it is told apart from others.":
            "取り消した値はファイルに残ります。そのため、まだその値でブートしているノードをほかと区別できます。",
        "The id of a value, or its first digits; several may be given.":
            "値の ID またはその先頭の数桁を指定します。複数指定できます。",
        "Every value of a component that this can be decided about.":
            "指定したコンポーネントの値のうち、決定の対象になるものすべてを選びます。",
        "Every value that this can be decided about.": "決定の対象になる値をすべて選びます。",
        "Who decides.": "決定する人の名前を指定します。",
        "Why.": "理由を指定します。",
        "When, such as 2026-11-24T15:04:05Z; without it now.":
            "日時を 2026-11-24T15:04:05Z のように指定します。省略すると現在の日時を使います。",
        "There is no component '{0}'.": "'{0}' というコンポーネントはありません。",
        "There is no component '{0}'. Did you mean '{1}'?":
            "'{0}' というコンポーネントはありません。'{1}' ではありませんか?",
        "Name what is decided about with --value, --component or --all.":
            "決定の対象を --value、--component、--all のいずれかで指定してください。",
        "--by and --reason must not be empty.": "--by と --reason を空にすることはできません。",
    ]
}
