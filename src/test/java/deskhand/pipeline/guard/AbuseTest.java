package deskhand.pipeline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbuseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You idiots sent the wrong box again",
                "What a bunch of morons.",
                "FUCK YOU and your company",
                "go f*** yourself",
                "f**k off",
                "Your agent is a b*tch",
                "a bunch of a**holes",
                "You're so stupid",
                "you’re a disgusting pig",
                "You are pathetic scum",
                "you people are absolute trash",
                "you lot are a bunch of clowns",
                "stupid cow, answer me",
                "drop dead",
                "Ihr Arschlöcher",
                "Du Vollidiot",
                "Halt die Fresse",
                "bande de connards",
                "ta gueule",
                "vete a la mierda",
                "sois unos gilipollas",
                "vaffanculo",
                "you useless morons never answer",
                "You sorry assed sacks of goat",
                "you absolute muppets lost it again",
                "you lazy cows",
                "are you people stupid or what, you fools",
                "your agents are complete clowns",
                "your staff is brain dead",
                "You b1tch",
                "what an 1d10t",
                "total a$$holes",
                "you i d i o t s",
                "IDIOOOTS",
                "\uD83D\uDD95 to all of you",
                "i hope you all rot",
                "you are such a waste of space, you piece of shit",
                "Ihr seid doch alle bescheuert",
                "so ein Drecksladen, ihr Arschloecher",
                "bande d'incapables",
                "Vous êtes vraiment des cons",
                "sois unos inútiles",
                "panda de payasos",
                "siete degli incapaci",
                "branco di idioti",
                "stelletje prutsers",
                "val dood",
                "bando de palhaços",
                "vocês são uns burros",
                "идиоты",
            })
    void insults_are_heard(String text) {
        assertThat(Abuse.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is fucking late, where is my parcel?",
                "What the hell is going on with my order?",
                "Damn, the jar broke and it is a shit show in my kitchen",
                "It feels stupid to ask, but how do I log in?",
                "Your app is garbage and the service is trash",
                "You are useless at tracking parcels",
                "The pig-shaped mug arrived broken",
                "Are you a clown supplier? I need a clown costume",
                "Can you are tell me where order 1042 is",
                "My cat scratched the b*x",
                "5 * 3 = 15, so you owe me f** 15 less",
                "Scunthorpe is my town, Essex my county",
                "Do you sell trash bags?",
                "you are the worst shop I know",
                "Are you all pigs in blankets sold out?",
                "Mein Paket ist eine Katastrophe",
                "Mon colis a du retard, encore des retards",
                "Do you clean sacks of coffee?",
                "Can you fucking cancel my order please",
                "your support is pathetic",
                "you incompetent company lost my parcel",
                "Ich bin zu dumm für dieses Formular",
                "Das ist doch saudumm gelaufen",
                "C'est stupide, le bouton ne marche pas",
                "el diseño es estúpido",
                "il sito è stupido",
                "de site is achterlijk traag",
                "isso é uma burrice",
                "my code is A55-H0L3",
                "order A1B2C3D4 cost $20, ok!",
                "Ich hoer nichts mehr von euch",
                "size l a r g e please",
                "Is the pig made of felt, and the donkey?",
            })
    void anger_about_a_thing_and_look_alikes_are_not(String text) {
        assertThat(Abuse.isIn(text)).isFalse();
    }
}
