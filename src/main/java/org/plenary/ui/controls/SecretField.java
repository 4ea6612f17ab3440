package org.plenary.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.TextFieldSkin;

/** A field for a password, which can be looked at while nobody else does. Nothing copies it. */
public final class SecretField extends PasswordField {

    private final BooleanProperty readable = new SimpleBooleanProperty();

    public SecretField(String id) {
        setId(id);
        readable.subscribe(
                _ -> {
                    if (getSkin() != null) {
                        setSkin(createDefaultSkin());
                    }
                });
    }

    /** Whether what is typed can be read on the screen. */
    public BooleanProperty readable() {
        return readable;
    }

    /** A copy, for whoever will overwrite it. */
    public char[] secret() {
        var typed = getCharacters();
        var copy = new char[typed.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = typed.charAt(i);
        }
        return copy;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        boolean isReadable = readable.get();
        return new TextFieldSkin(this) {
            @Override
            protected String maskText(String typed) {
                return isReadable ? typed : super.maskText(typed);
            }
        };
    }
}
