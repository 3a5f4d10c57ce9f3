extension JapaneseTemplates {
    /// The help of the commands about event logs.
    static let measuredBootCommands: [String: String] = [
        "Read what a node measured while it booted.": "ノードがブート中に測定した内容を読み取ります。",
        "List the events of a log, the component that each is about, and what is wrong with them.":
            "ログのイベントを、対応するコンポーネントと問題点とともに一覧表示します。",
        """
        Reads TCG event logs as the kernel and firmware give them: crypto-agile and SHA-1 logs, CCEL, Windows logs. \
        What no digest covers is marked as a hint: whoever wrote the log could write anything there.
        """: """
        カーネルやファームウェアが出力する TCG イベントログ(複数ダイジェスト形式、SHA-1 形式、CCEL、Windows のログ)を\
        読み取ります。ダイジェストの対象ではない部分は、ログの書き手が自由に書けるため、参考情報として印を付けます。
        """,
        "The log, such as /sys/kernel/security/tpm0/binary_bios_measurements.":
            "ログのファイルです(例: /sys/kernel/security/tpm0/binary_bios_measurements)。",
        "Hold a log against the values that the registers of a TPM have.":
            "ログを TPM のレジスタの値と照合します。",
        """
        Extends every event in its order and compares. Where a register holds another value, the known reasons are \
        tried one by one, and the one that gives the very value is named.
        """: """
        イベントを順に再現し、レジスタの値と比較します。値が異なるレジスタがあれば、既知の原因を 1 つずつ当てはめて再現し、\
        値が完全に一致した原因を示します。
        """,
        "The log.": "ログのファイルです。",
        "The registers' values: JSON by bank and number, or lines BANK NUMBER HEX.":
            "レジスタの値のファイルです。バンクと番号をキーにした JSON か、`BANK NUMBER HEX` の形の行で指定します。",
        "Say what changed from one boot to another, component by component.":
            "2 回のブートの間で何が変わったのかを、コンポーネントごとに示します。",
        """
        Leaves out by named rules what differs between any two boots: where images were loaded, the GUIDs of disks, \
        boot priorities, GRUB's environment block. The exit status is 2 when anything else differs.
        """: """
        イメージの読み込みアドレス、ディスクの GUID、起動の優先度、GRUB の環境ブロックなど、ブートのたびに変わるものは、\
        名前の付いたルールに従って比較の対象から外します。それ以外に違いがあれば、終了コードは 2 になります。
        """,
        "The log of the earlier boot.": "前のブートのログです。",
        "The log of the later boot.": "後のブートのログです。",
        "How to write the answer; JSON is English unless --lang is given.":
            "出力の形式を指定します。JSON は、--lang を指定しない限り英語です。",
        "Read logs of up to this many bytes.": "読み取るログの大きさの上限(バイト)を指定します。",
        "Read up to this many events.": "読み取るイベントの数の上限を指定します。",
        "Read events of up to this many bytes.": "読み取るイベント 1 個の大きさの上限(バイト)を指定します。",

        "Add what a boot measured to a folder of references.": "ブートの測定値を参照値のフォルダに追加します。",
        """
        The values of the registers, or the evidence of the node, prove the log first: what does not replay, and what \
        cannot be trusted, is not learned. Learned values are proposed; they count when somebody has approved them, \
        with `shieldwatch baseline approve` or at once with --approve.
        """: """
        まず、レジスタの値またはノードの証拠でイベントログを検証します。値を再現できないログや、信頼できないログからは\
        学習しません。学習した値はベースラインに承認待ちとして加わり、`shieldwatch baseline approve` で承認すると有効になります。\
        --approve を指定すると、その場で承認します。
        """,
        "The folder of references; it is made when it is not there.":
            "参照値のフォルダを指定します。ない場合は作成します。",
        "The instance that booted, for the record.": "ブートしたインスタンスを記録のために指定します。",
        "Approve the values that are new; needs --by and --reason.":
            "新しい値を承認します。--by と --reason も必要です。",
        "A folder of references: what the node may boot.":
            "参照値のフォルダを指定します。ノードがブートしてよいものが入っています。",
        "Who approves.": "承認する人の名前を指定します。",
        "--approve needs --by and --reason.": "--approve には --by と --reason も必要です。",
        "{0}: the log has no bank that boots are judged by":
            "{0}: ブートの判定に使えるバンクがイベントログにありません",
        "{0} does not give the values in {1}; nothing is learned from it":
            "{0} から {1} の値を再現できないため、学習しません",
        "{0}: {1}; nothing is learned from it": "{0}: {1}。このログからは学習しません",
    ]
}
