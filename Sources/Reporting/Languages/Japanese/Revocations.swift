extension JapaneseTemplates {
    /// What is said about revoked images, SBAT levels and run-time measurements.
    static let revocations = lists.merging(levels) { old, _ in old }
        .merging(runtime) { old, _ in old }
        .merging(options) { old, _ in old }

    private static let lists = [
        "the update is signed in another way than by PKCS #7": "更新の署名が PKCS #7 ではありません",
        "a signature of {0} bytes is smaller than its own head":
            "署名の大きさ({0} バイト)が、署名のヘッダーより小さくなっています",
        "the list revokes nothing": "リストに失効したものが 1 つもありません",
        """
        Secure Boot is on, and no list of revoked images (dbx) was measured: whether bad ones are refused is unknown
        """: """
        セキュアブートは有効ですが、失効リスト(dbx)が測定されていないため、問題のあるイメージが拒否されるかどうかわかりません
        """,
        "there is no event log": "イベントログがありません",
        "the quote does not prove the event log": "イベントログがクォートで証明されていません",
        "the log does not say whether Secure Boot is on": "セキュアブートが有効かどうか、ログからはわかりません",
        "Secure Boot is off, so that nothing is refused": "セキュアブートが無効なため、何も拒否されません",
        "the quote does not prove what was measured into PCR 7": "PCR 7 に測定された内容がクォートで証明されていません",
        "no list of revoked images (dbx) was measured": "失効リスト(dbx)が測定されていません",
        "the list of revoked images (dbx) that was measured cannot be read":
            "測定された失効リスト(dbx)を読み取れません",
        "the node's dbx has all {0} entries of the list": "ノードの dbx に、リストの {0} 個のエントリがすべてあります",
        "the node's dbx lacks {0} of {1} entries of the list; update it":
            "ノードの dbx に、リストのエントリのうち {0} 個がありません(全 {1} 個)。dbx を更新してください",
        "an image was started that is revoked: event {0}": "失効したイメージが起動されています(イベント {0})",
        "an image was allowed by a certificate that is revoked: event {0}":
            "失効した証明書によってイメージが許可されています(イベント {0})",
        "none of {0} images that were started is revoked, nor what allowed them":
            "起動された {0} 個のイメージにも、それを許可したものにも、失効したものはありません",
        "the log names no image that was started": "起動されたイメージがログにありません",
        "the quote does not prove the {0} digests of PCR {1}, by which images are revoked":
            "失効の判定に使う {0} のダイジェスト(PCR {1})がクォートで証明されていません",
    ]

    private static let levels = [
        "SBAT levels of more than {0} KiB are not read": "{0} KiB を超える SBAT レベルは読み取れません",
        "line {0}: {1}": "{0} 行目: {1}",
        "the component {0} comes twice": "コンポーネント {0} が重複しています",
        "no component stands in this SBAT level": "SBAT レベルにコンポーネントが 1 つもありません",
        "something other than letters, digits and signs": "英数字と記号以外の文字があります",
        "a component, a comma and a generation are expected": "コンポーネント、カンマ、世代の順に指定してください",
        "{0} is no generation": "{0} は世代として読み取れません",
        "no SBAT level was measured": "SBAT レベルが測定されていません",
        "the SBAT level that was measured cannot be read": "測定された SBAT レベルを読み取れません",
        "the level says nothing of {0}, of which generation {1} is wanted":
            "SBAT レベルに {0} がありません(必要な世代: {1})",
        "{0} is let through from generation {1} on, and {2} is wanted":
            "{0} は世代 {1} から許可されています(必要な世代: {2})",
        "the level is high enough for {0}": "SBAT レベルは十分です({0})",
        "the level is high enough for {0}; {1} left aside, as no generation is wanted of them":
            "SBAT レベルは十分です({0})。{1} は、必要な世代の指定がないため判定していません",
    ]

    private static let runtime = [
        "the list of run-time measurements": "ランタイム測定リスト",
        "the list is not replayed: the quote does not say what the registers hold":
            "クォートからレジスタの値がわからないため、リストを再現できません",
        "{0} run-time measurements, which no reference is compared with":
            "ランタイム測定が {0} 個あります(リファレンスとの比較の対象外です)",
        "the list gives other values than the TPM signed: {0}":
            "リストから再現した値が TPM の署名した値と異なります: {0}",
        "the quote does not cover PCR {0}, which the list fills":
            "リストの内容が測定される PCR {0} がクォートの対象に含まれていません",
        "the list is empty: nothing was measured after the boot": "リストが空で、ブートの後には何も測定されていません",
        "the list as text does not say what {0} was extended with; give the binary one":
            "テキスト形式のリストからは {0} に測定された値がわかりません。バイナリ形式のリストを指定してください",
        "all {0} entries of the list together give the values that the TPM signed":
            "リストの {0} 個のエントリすべてから、TPM が署名した値が再現されます",
        "the first {0} of {1} entries of the list give the values that the TPM signed; the others came later":
            "リストの先頭 {0} 個のエントリ(全 {1} 個)から、TPM が署名した値が再現されます。残りはその後に測定されたものです",
        "nothing stronger than SHA-1 binds the run-time measurements":
            "ランタイム測定を裏付けるダイジェストが SHA-1 しかありません",
        "the list does not begin with boot_aggregate, which sums up the boot":
            "リストの先頭に、ブート全体の要約である boot_aggregate がありません",
        "boot_aggregate is zero: the kernel had no TPM when it measured it":
            "boot_aggregate が 0 です。測定の時点でカーネルが TPM を使えませんでした",
        "boot_aggregate is the digest over PCR 0 to {0} of {1}":
            "boot_aggregate は {1} の PCR 0 から {0} までのダイジェストと同じです",
        "the quote does not cover PCR 0 to 9 of {0}, which boot_aggregate sums up":
            "boot_aggregate の計算に使う {0} の PCR 0 から 9 までがクォートの対象に含まれていません",
        "boot_aggregate does not fit the registers: the list is that of another boot":
            "boot_aggregate がレジスタの値と合いません。別のブートのリストです",
    ]

    private static let options = [
        "A list of revoked images (dbx), signed or not: the node's own has to have it all, and nothing in it may run.":
            """
        失効リスト(dbx)を指定します(署名の有無は問いません)。ノードの dbx に不足がないこと、失効したものが起動されて\
        いないことを確認します。
        """,
        "The SBAT level that shim has to insist on at least: lines COMPONENT,GENERATION.":
            "shim に求める最低限の SBAT レベルを、`COMPONENT,GENERATION` の形の行で指定します。",
        """
        What IMA measured after the boot: the kernel's list, in binary or as text. It may stand beside --evidence.
        """: """
        ブートの後に IMA が測定した内容(カーネルのリスト)を、バイナリ形式またはテキスト形式で指定します。\
        `--evidence` と一緒に指定できます。
        """,
        "What IMA measured after the boot, in binary or as text: it is held against PCR 10.":
            "ブートの後に IMA が測定した内容を、バイナリ形式またはテキスト形式で指定します。PCR 10 の値と照合します。",
    ]
}
