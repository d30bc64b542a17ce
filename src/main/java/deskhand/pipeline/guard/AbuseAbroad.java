package deskhand.pipeline.guard;

import deskhand.base.Accents;
import deskhand.base.SafePattern;

/** Insults in other languages than English. */
final class AbuseAbroad {

    private static final String GERMAN =
            "(?:voll)?idioten|vollidiot|arschl(?:och|öcher|oecher)|arsch(?:geige|gesicht)\\w*|(?:du|ihr|sie) (?:blöde[rn]? )?(?:arsch|ärsche)"
                    + "|wichser|wixer|hurensohn|hurensöhne|huso|fotzen?|schlampen?|nutten?|missgeburt(?:en)?|drecksau|dreckschweine?|dreckskerle?"
                    + "|drecksäcke?|drecksack|trottel|dummkopf|dummköpfe|depp(?:en)?|vollpfosten|vollhonks?|penner|spast(?:en|i|is)?|mistkerle?|schweinehunde?"
                    + "|schwachk(?:opf|öpfe)|hohlköpfe|hohlbirnen?|blödm(?:ann|änner)|scheißkerle?|saftsack|saftsäcke|hackfresse|kanaken?"
                    + "|(?:blöde|dumme|doofe|alte|fette) (?:kuh|kühe|sau|säue|gans|ziege|schweine?|schlampe|zicke)"
                    + "|fick dich|fickt euch|ficken sie sich|halt(?:et)? (?:die|deine|eure) (?:fresse|schnauze|klappe)|leckt? mich am arsch|verpiss dich|verpisst euch"
                    + "|(?:ihr seid|du bist|sie sind) (?:doch |alle |echt |nur |so |total |völlig |ein haufen |wirklich ){0,3}(?:dumm|blöd|dämlich|bescheuert|zurückgeblieben|abschaum|dreck|behindert|gestört|strohdumm|saudumm)"
                    + "|abschaum|geh sterben|verreckt?e?";

    private static final String FRENCH =
            "connards?|connasses?|salop(?:e|es|ards?)|salauds?|abrutie?s?|crétine?s?|enfoirée?s?|enflures?|encul\\w+|bâtarde?s?|fils de p(?:ute|utes)"
                    + "|fdp|ntm|pauvres? (?:con|cons|conne|connes|type|types|merdes?)|espèces? (?:de |d')(?:con|conne|cons|merdes?|idiote?s?|imbéciles?|abrutis?|ordures?)"
                    + "|bandes? (?:de |d')(?:cons|connards|nuls|branleurs|clowns|guignols|incapables|idiots|imbéciles|crétins|abrutis|bouffons|tocards|bras cassés|merdes?|salauds)"
                    + "|trous? du cul|branleurs?|tocards?|(?:ta|vos|vos sales) gueules?|va te faire (?:foutre|voir|enculer)|allez vous faire (?:foutre|voir|enculer)"
                    + "|niquez? (?:ta|vos|votre) (?:mère|race|mères)|(?:vous êtes|t'es|tu es) (?:vraiment |tous |trop |des |un |une |complètement ){0,3}(?:cons?|connes?|débiles?|stupides?|bêtes|nuls à chier|attardée?s?)";

    private static final String SPANISH =
            "gilipollas|idiotas?|imbéciles|hij[oa]s? de (?:puta|perra|la chingada)|hdp|cabr[oó]n(?:es|as?)?|pendej[oa]s?|subnormal(?:es)?|malnacid[oa]s?"
                    + "|capull[oa]s?|mamon(?:es)?|boludos?|pelotud[oa]s?|maricon(?:es)?|mongol[oa]s|(?:vete|váyanse|iros|idos|vayan|andate) (?:todos )?a la (?:mierda|chingada)"
                    + "|vete al infierno|chinga(?:te| tu madre)|que te jodan|que os (?:den|jodan)|jód(?:ete|anse|eos)|me cago en (?:tu|vuestra|su) \\w+"
                    + "|(?:panda|pandilla|banda|manada|bola) de (?:inútiles|payasos|idiotas|imbéciles|estúpidos|burros|pendejos|mierdas?)"
                    + "|(?:sois|son|eres) (?:tod[oa]s |un[oa]s? |muy |tan |unos malditos ){0,3}(?:estúpid[oa]s?|inútil(?:es)?|payas[oa]s?|tont[oa]s?|basura|escoria|cerd[oa]s?|retrasad[oa]s?|burr[oa]s?)";

    private static final String ITALIAN =
            "idioti|imbecill[ei]|cretin[oiae]|stronz[oiae]|coglion[ei]|bastard[oiae]|figli\\w* di puttana|pezz[oi] di merda|test[ae] di cazzo"
                    + "|rincoglionit[oi]|minchion[ei]|troi[ae]|puttan[ae]|vaffanculo|fanculo|(?:andate|vai|vada) (?:tutti )?a (?:cagare|fare in culo|quel paese)"
                    + "|branco di (?:idioti|incapaci|imbecilli|buffoni|pagliacci|deficienti|scemi|pecore)"
                    + "|(?:siete|sei) (?:tutti |solo |dei |degli |un |una |proprio |davvero ){0,3}(?:incapaci|buffon[ei]|pagliacc[oi]|scem[oi]|stupid[oi]|ritardat[oi]|deficient[ei]|feccia)";

    private static final String DUTCH =
            "idioten|klootzak\\w*|kloothommels?|eikels|sukkels?|lullen|mongool|mongolen|debiel(?:en)?|kutwijf|kutwijven|kanker(?:lijer|hoer|idioot|sukkel|mongool)\\w*"
                    + "|tering(?:lijer|hoer|wijf)\\w*|tyfus(?:lijer|hoer)\\w*|hoerenjong|achterlijke (?:idioot|idioten|mongool|gladiool|gladiolen)"
                    + "|rot op|flikker (?:toch )?op|krijg de (?:kanker|tering|tyfus|klere|pest)|val (?:toch )?dood|hou je (?:bek|smoel|kop|bakkes)"
                    + "|stel(?:letje)? (?:idioten|eikels|prutsers|sukkels|klojo'?s|debielen|randdebielen|apen)"
                    + "|(?:jullie zijn|je bent|u bent) (?:echt |allemaal |zo |een stel |gewoon |hartstikke ){0,3}(?:dom|achterlijk|debiel|gestoord|uitschot|gek in je hoofd)";

    private static final String PORTUGUESE =
            "imbecis|otári[oa]s?|babacas?|filh[oa]s? da (?:puta|mãe)|arrombad[oa]s?|cuz(?:ão|ões)|cabr(?:ão|ões)|vagabund[oa]s"
                    + "|(?:vai|vão|vá)(?:-| )?(?:se|te)(?: todos)? f[ou]der|vai tomar no cu|vão tomar no cu|vsf|vtnc|vai à merda|vão à merda|vai (?:pra|para a) puta"
                    + "|bando de (?:idiotas|imbecis|palhaços|incompetentes|burros|inúteis|merdas?|otários)"
                    + "|(?:vocês são|você é|tu és) (?:tod[oa]s |uns |umas |um |uma |muito |tão |mesmo ){0,3}(?:burr[oa]s?|inúte?is|inútil|lixo|palhaç[oa]s?|estúpid[oa]s?|imbecil|idiota|retardad[oa]s?)";

    private static final String OTHERS =
            "сука|суки|мудак\\pL*|дебил\\pL*|идиот\\pL*|пош[её]л(?:и)? на ?хуй|иди(?:те)? на ?хуй|skurwysyn\\w*|pierdol się|debile"
                    + "|orospu çocu\\w*|siktir(?: git)?|aptalsınız|gerizekalı\\w*";

    private static final SafePattern PATTERN = SafePattern.compile(Accents.dropped("(?:^|[^\\pL])(?:"
            + String.join("|", GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE, OTHERS) + ")(?:$|[^\\pL])"
            + "|傻逼|操你|王八蛋|白痴|馬鹿野郎|バカ野郎|くたばれ|死ね"));

    private AbuseAbroad() {}

    /** Expects a text without accents. */
    static boolean isIn(String plain) {
        return PATTERN.isIn(plain);
    }
}
